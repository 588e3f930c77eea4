import type { Diagnostic } from "../../errors.js";
import type { SourceFile, Span } from "../../source.js";
import type { TableOption } from "../../syntax/nodes/index.js";
import { closest } from "../../syntax/suggest.js";
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

/** Reads WITH (…) and replaces variables. An option that is given twice was an error of the syntax. */
export function readOptions(options: readonly TableOption[], place: Place, variables: Variables): OptionValues {
  const values = new Map<string, OptionValue>();
  collect(options, (option) => {
    const key = option.key.value;
    const value = substituted(option.value.value, place.file, option.value.span, variables);
    values.set(key, { value, key: option.key.span, span: option.value.span });
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

/** The value that the text of an option means, or how to write it. */
export type OptionReader<Value> = (text: string) => { readonly value: Value } | { readonly write: string };

/** An option that a table may have; one that it need not have is undefined when it is left out. */
export interface Option<Value> {
  readonly required: boolean;
  readonly read: OptionReader<Value>;
}

/** The options of a connector or a format, by name. */
export type OptionSchema = Readonly<Record<string, Option<unknown>>>;

/** The values of options, by name. */
export type OptionsOf<Schema extends OptionSchema> = {
  readonly [Name in keyof Schema]: Schema[Name] extends Option<infer Value> ? Value : never;
};

export const required = <Value>(read: OptionReader<Value>): Option<Value> => ({ required: true, read });

export const optional = <Value>(read: OptionReader<Value>): Option<Value | undefined> => ({ required: false, read });

/**
 * Checks options against a schema.
 *
 * @param open says whether a name that is not in the schema is right all the same (`properties.…` of Kafka)
 */
export function parseOptions<Schema extends OptionSchema>(
  schema: Schema,
  options: OptionValues,
  connector: string,
  open: (key: string) => boolean = () => false,
): OptionsOf<Schema> {
  const { place } = options;
  const names = Object.keys(schema);
  const diagnostics: Diagnostic[] = [];
  for (const [key, { key: span }] of options.values) {
    if (key === "connector" || names.includes(key) || open(key)) continue;
    const similar = closest(key, ["connector", ...names]);
    const hint = similar === undefined ? `there are: ${names.join(", ")}` : `did you mean '${similar}'?`;
    const message = `The connector '${connector}' has no option '${key}'`;
    diagnostics.push(found({ ...place, span }, { code: "MDSP2202", message, hint }));
  }
  const values = Object.entries(schema).map(([key, { required, read }]): readonly [string, unknown] => {
    const option = options.values.get(key);
    if (option === undefined) {
      const message = `The connector '${connector}' needs the option '${key}'`;
      const hint = `add '${key}' = '…' to WITH (…)`;
      if (required) diagnostics.push(found(place, { code: "MDSP2204", message, hint }));
      return [key, undefined];
    }
    const result = read(option.value);
    if ("value" in result) return [key, result.value];
    const message = `Option '${key}' cannot be '${option.value}'`;
    diagnostics.push(found({ ...place, span: option.span }, { code: "MDSP2205", message, hint: result.write }));
    return [key, undefined];
  });
  if (diagnostics.length > 0) throw new Problem(diagnostics);
  return Object.fromEntries(values) as OptionsOf<Schema>;
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
export const anyText: OptionReader<string> = (value) => ({ value });

/** A text of a given form. */
export const textLike =
  (form: RegExp, write: string): OptionReader<string> =>
  (value) =>
    form.test(value) ? { value } : { write };

/** One of some words. */
export function oneOf<const Word extends string>(words: readonly Word[], note = ""): OptionReader<Word> {
  const quoted = words.map((word) => `'${word}'`);
  const write = `write ${quoted.length > 2 ? "one of " : ""}${quoted.join(quoted.length > 2 ? ", " : " or ")}${note}`;
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? { write } : { value };
  };
}

/** An option that is a length of time, in milliseconds. */
export const durationOption: OptionReader<number> = (text) => {
  const value = durationMs(text);
  return value === undefined ? { write: "write '30 d', '12 h' or '500 ms'" } : { value };
};

/** An option that is a list of names between commas. */
export const namesOption: OptionReader<readonly string[]> = (text) => {
  const names = text.split(/[,;]/).map((name) => name.trim());
  return { value: names.filter((name) => name !== "") };
};

const trueOrFalse = oneOf(["true", "false"]);

/** `true` or `false`. */
export const booleanOption: OptionReader<boolean> = (text) => {
  const word = trueOrFalse(text);
  return "value" in word ? { value: word.value === "true" } : word;
};
