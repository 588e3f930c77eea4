import type { Diagnostic } from "../../errors.js";
import type { SourceFile, Span } from "../../source.js";
import type { TableOption } from "../../syntax/nodes/index.js";
import { closest } from "../../syntax/suggest.js";
import type { Located } from "../declaration.js";
import { collect, fail, found, type Place, Problem } from "../problem.js";
import { substitute, type Variables } from "../variables.js";

/** The value of an option and where it was written. */
export interface OptionValue {
  readonly value: string;
  readonly key: Span;
  readonly span: Span;
}

/** The options of WITH (…), variables replaced. */
export interface OptionValues {
  readonly values: ReadonlyMap<string, OptionValue>;
  readonly place: Place;
}

/**
 * Reads WITH (…) and replaces variables. An option that is given twice was an error of the syntax. Options that come from
 * another file by LIKE or ALTER have the table's place.
 */
export function readOptions(
  options: readonly Located<TableOption>[],
  place: Place,
  variables: Variables,
): OptionValues {
  const values = new Map<string, OptionValue>();
  collect(options, ({ node: option, file }) => {
    const value = substituted(option.value.value, file, option.value.span, variables);
    const here = file === place.file;
    const [key, span] = here ? [option.key.span, option.value.span] : [place.span, place.span];
    values.set(option.key.value, { value, key, span });
  });
  return { values, place };
}

/** A text with its variables replaced; ends with an error when one has no value. */
export function substituted(text: string, file: SourceFile, span: Span, variables: Variables): string {
  const result = substitute(text, variables);
  if ("text" in result) return result.text;
  const similar = closest(result.missing, Object.keys(variables));
  return fail(
    { file, span },
    {
      code: "MDSP2201",
      message: `Variable \${${result.missing}} has no value`,
      hint: `set ${result.missing} in the environment, or give --var ${result.missing}=…${
        similar === undefined ? "" : `; did you mean \${${similar}}?`
      }`,
    },
  );
}

/** How the text of an option becomes a value. */
export interface OptionReader<Value> {
  /** As Flink's documentation names it. */
  readonly type: "String" | "Boolean" | "Integer" | "Long" | "Double" | "Duration" | "Enum" | "Map" | "List";
  /** The only texts that are right; absent when there are too many to name. */
  readonly allowed?: readonly string[];
  /** The value that a text means, or how to write one. */
  readonly read: (text: string) => { readonly value: Value } | { readonly write: string };
}

/** An option that a table may have; one that it need not have is undefined when it is left out. */
export interface Option<Value> {
  readonly required: boolean;
  readonly reader: OptionReader<Value>;
  /** What it does, in a sentence or two, for the reference. */
  readonly meaning: string;
  /** What holds without it, as it would be written or in words. */
  readonly default?: string;
  /** The option whose value makes this one necessary. */
  readonly neededIf?: { readonly option: string; readonly is: string };
}

/** The options of a connector or a format, by name: what errors and the reference are made from. */
export type OptionSchema = Readonly<Record<string, Option<unknown>>>;

/** The values of options, by name. */
export type OptionsOf<Schema extends OptionSchema> = {
  readonly [Name in keyof Schema]: Schema[Name] extends Option<infer Value> ? Value : never;
};

export const required = <Value>(reader: OptionReader<Value>, meaning: string): Option<Value> => ({
  required: true,
  reader,
  meaning,
});

export const optional = <Value>(
  reader: OptionReader<Value>,
  meaning: string,
  more: Pick<Option<Value>, "default" | "neededIf"> = {},
): Option<Value | undefined> => ({ required: false, reader, meaning, ...more });

/**
 * Checks options against a schema.
 *
 * @param others names that are right beside those of the schema, or what tells whether one is (`properties.…` of Kafka)
 */
export function parseOptions<Schema extends OptionSchema>(
  schema: Schema,
  options: OptionValues,
  connector: string,
  others: readonly string[] | ((key: string) => boolean) = [],
): OptionsOf<Schema> {
  const { place } = options;
  const isOther = typeof others === "function" ? others : () => false;
  const names = [...Object.keys(schema), ...(typeof others === "function" ? [] : others)];
  const diagnostics: Diagnostic[] = [];
  for (const [key, { key: span }] of options.values) {
    if (key === "connector" || names.includes(key) || isOther(key)) continue;
    const similar = closest(key, ["connector", ...names]);
    const hint = similar === undefined ? `there are: ${names.join(", ")}` : `did you mean '${similar}'?`;
    const message = `The connector '${connector}' has no option '${key}'`;
    diagnostics.push(found({ ...place, span }, { code: "MDSP2202", message, hint }));
  }
  const values = Object.entries(schema).map(([key, option]): readonly [string, unknown] => {
    const given = options.values.get(key);
    if (given === undefined) {
      const missing = missingText(key, option, options, connector);
      const hint = `add '${key}' = '…' to WITH (…)`;
      if (missing !== undefined) diagnostics.push(found(missing.place, { code: "MDSP2204", ...missing, hint }));
      return [key, undefined];
    }
    const result = option.reader.read(given.value);
    if ("value" in result) return [key, result.value];
    const message = `Option '${key}' cannot be '${given.value}'`;
    diagnostics.push(found({ ...place, span: given.span }, { code: "MDSP2205", message, hint: result.write }));
    return [key, undefined];
  });
  if (diagnostics.length > 0) throw new Problem(diagnostics);
  return Object.fromEntries(values) as OptionsOf<Schema>;
}

/** What an option that is not there is wanted for; undefined when it need not be there. */
function missingText(key: string, option: Option<unknown>, { values, place }: OptionValues, connector: string) {
  if (option.required) return { place, message: `The connector '${connector}' needs the option '${key}'` };
  const { neededIf } = option;
  const cause = neededIf === undefined ? undefined : values.get(neededIf.option);
  if (neededIf === undefined || cause?.value !== neededIf.is) return undefined;
  const message = `'${neededIf.option}' = '${neededIf.is}' needs the option '${key}'`;
  return { place: { ...place, span: cause.span }, message };
}

/** Where the value of an option was written, or the table when it was not. */
export function optionPlace(options: OptionValues, key: string): Place {
  const option = options.values.get(key);
  return option === undefined ? options.place : { ...options.place, span: option.span };
}

/** A positive or zero length of time as Flink writes it, `30 d` or `500 ms`, in milliseconds; undefined when it is none. */
export function durationMs(text: string): number | undefined {
  const [, number, unit = "ms"] = /^\s*(\d+)\s*([a-zA-Z]*)\s*$/.exec(text) ?? [];
  const factor = units[unit === "" ? "ms" : unit.toLowerCase()];
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

const units: Readonly<Record<string, number>> = Object.fromEntries(
  [
    [1, "ms milli millis millisecond milliseconds"],
    [1_000, "s sec secs second seconds"],
    [60_000, "m min minute minutes"],
    [3_600_000, "h hour hours"],
    [86_400_000, "d day days"],
  ].flatMap(([factor, names]) =>
    String(names)
      .split(" ")
      .map((name) => [name, Number(factor)]),
  ),
);

/** Any text. */
export const anyText: OptionReader<string> = { type: "String", read: (value) => ({ value }) };

/** A text of a given form. */
export const textLike = (form: RegExp, write: string): OptionReader<string> => ({
  type: "String",
  read: (value) => (form.test(value) ? { value } : { write }),
});

/** One of some words. Their letters may be large or small, as Flink takes its enumerations. */
export function oneOf<const Word extends string>(words: readonly Word[], note = ""): OptionReader<Word> {
  const quoted = words.map((word) => `'${word}'`);
  const write = `write ${quoted.length > 2 ? "one of " : ""}${quoted.join(quoted.length > 2 ? ", " : " or ")}${note}`;
  return {
    type: "Enum",
    allowed: words,
    read: (text) => {
      const value =
        words.find((word) => word === text) ?? words.find((word) => word.toLowerCase() === text.toLowerCase());
      return value === undefined ? { write } : { value };
    },
  };
}

/** A length of time, in milliseconds. */
export const durationOption: OptionReader<number> = {
  type: "Duration",
  read: (text) => {
    const value = durationMs(text);
    return value === undefined ? { write: "write '30 d', '12 h' or '500 ms'" } : { value };
  },
};

/** A list of names between commas or semicolons. */
export const namesOption: OptionReader<readonly string[]> = {
  type: "List",
  read: (text) => {
    const names = text.split(/[,;]/).map((name) => name.trim());
    return { value: names.filter((name) => name !== "") };
  },
};

/** Names between such a sign. */
export const listOf = (sign: string): OptionReader<readonly string[]> => ({
  type: "List",
  read: (text) => {
    const value = text.split(sign).flatMap((name) => (name.trim() === "" ? [] : [name.trim()]));
    return value.length === 0 ? { write: `write one name, or several: 'a${sign}b'` } : { value };
  },
});

/** `true` or `false`. */
export const booleanOption: OptionReader<boolean> = {
  type: "Boolean",
  allowed: ["true", "false"],
  read: (text) => {
    const word = text.toLowerCase();
    return word === "true" || word === "false" ? { value: word === "true" } : { write: "write 'true' or 'false'" };
  },
};

/** A whole number from `least`. */
export const wholeNumber = (least: bigint, type: "Integer" | "Long" = "Long"): OptionReader<bigint> => ({
  type,
  read: (text) => {
    const value = /^\s*-?\d+\s*$/.test(text) ? BigInt(text.trim()) : undefined;
    return value === undefined || value < least ? { write: `write a whole number from ${least}` } : { value };
  },
});
