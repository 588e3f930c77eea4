import { z } from "zod";
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

/** Reads WITH (…): replaces variables, and refuses an option that is given twice. */
export function readOptions(options: readonly TableOption[], place: Place, variables: Variables): OptionValues {
  const values = new Map<string, OptionValue>();
  collect(options, (option) => {
    const key = option.key.value;
    const at = { file: place.file, span: option.key.span };
    if (values.has(key)) fail(at, { code: "MDSP2203", message: `Option '${key}' is given twice` });
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

/**
 * Checks options against a schema whose keys are the options' names.
 *
 * @param open says whether a name that is not in the schema is right all the same (`properties.…` of Kafka)
 */
export function parseOptions<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  options: OptionValues,
  connector: string,
  open: (key: string) => boolean = () => false,
): z.infer<z.ZodObject<Shape>> {
  const known = ["connector", ...Object.keys(schema.shape)];
  const given: Record<string, string> = {};
  const diagnostics = [];
  for (const [key, { value, key: span }] of options.values) {
    if (known.includes(key)) {
      if (key !== "connector") given[key] = value;
    } else if (!open(key)) {
      const similar = closest(key, known);
      const hint = similar === undefined ? `there are: ${known.slice(1).join(", ")}` : `did you mean '${similar}'?`;
      const message = `The connector '${connector}' has no option '${key}'`;
      diagnostics.push(found({ ...options.place, span }, { code: "MDSP2202", message, hint }));
    }
  }
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) diagnostics.push(issueAt(issue, options, connector));
  }
  if (diagnostics.length > 0) throw new Problem(diagnostics);
  if (!parsed.success) throw parsed.error;
  return parsed.data;
}

function issueAt(issue: z.core.$ZodIssue, options: OptionValues, connector: string) {
  const key = String(issue.path[0] ?? "");
  const option = options.values.get(key);
  if (option === undefined) {
    const message = `The connector '${connector}' needs the option '${key}'`;
    return found(options.place, { code: "MDSP2204", message, hint: `add '${key}' = '…' to WITH (…)` });
  }
  const place = { ...options.place, span: option.span };
  return found(place, { code: "MDSP2205", message: `Option '${key}': ${issue.message}` });
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

/** An option that is a length of time, in milliseconds. */
export const durationOption = z.string().transform((text, context) => {
  const ms = durationMs(text);
  if (ms !== undefined) return ms;
  context.addIssue({ code: "custom", message: `'${text}' is no length of time; write '30 d', '12 h' or '500 ms'` });
  return z.NEVER;
});

/** An option that is a list of names between commas. */
export const namesOption = z.string().transform((text) =>
  text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== ""),
);

/** `true` or `false`. */
export const booleanOption = z.enum(["true", "false"]).transform((text) => text === "true");
