import { booleanOption, type OptionReader, optional } from "../connectors/options.js";
import { and, caseWhen, extract, fn, lit, rawCast, sparkDdl, textMap } from "../spark/index.js";
import type * as spark from "../spark/messages.js";
import { type Type, types } from "../types.js";
import { csvText } from "./csv-value.js";
import type { Decoding, Format, FormatField, FormatOptions } from "./format.js";
import { fromTexts } from "./value-text.js";

const name = {
  delimiter: "csv.field-delimiter",
  noQuotes: "csv.disable-quote-character",
  quote: "csv.quote-character",
  comments: "csv.allow-comments",
  ignore: "csv.ignore-parse-errors",
  elements: "csv.array-element-delimiter",
  escape: "csv.escape-character",
  nullLiteral: "csv.null-literal",
} as const;

const corrupt = "__corrupt";

/** One sign; `\t` and such are written as in Java. */
const sign: OptionReader<string> = {
  type: "String",
  read: (text) => {
    const value = unescaped(text);
    return [...value].length === 1 ? { value } : { write: "write one sign: ';'" };
  },
};

const signs: OptionReader<string> = {
  type: "String",
  read: (text) => (text === "" ? { write: "write one sign or more: ';'" } : { value: unescaped(text) }),
};

function unescaped(text: string): string {
  const known: Readonly<Record<string, string>> = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f", "\\": "\\" };
  return text.replaceAll(/\\(u[0-9a-fA-F]{4}|[tnrbf\\])/g, (_all, code: string) =>
    code.startsWith("u") ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (known[code] ?? code),
  );
}

function refuses(type: Type): string | undefined {
  switch (type.kind) {
    case "INTERVAL_DAY_TIME":
    case "INTERVAL_YEAR_MONTH":
    case "NULL":
      return "CSV has no such type";
    case "TIME":
      return "TIME in CSV is not supported yet";
    case "MAP":
      return "CSV has no maps";
    case "ROW":
    case "ARRAY":
      return "ARRAY and ROW in CSV are not supported yet";
    default:
      return undefined;
  }
}

const settingOf = (options: FormatOptions, key: string, otherwise: string): string => {
  const value = options[key];
  return typeof value === "string" ? value : otherwise;
};

/** Spark's settings of its CSV parser. Without an escape character a quote inside quotes is written twice. */
function parserSettings(options: FormatOptions): Record<string, string> {
  const quoted = options[name.noQuotes] !== true;
  const quote = quoted ? settingOf(options, name.quote, '"') : "";
  return {
    sep: settingOf(options, name.delimiter, ","),
    quote,
    escape: settingOf(options, name.escape, quote),
  };
}

function decode(bytes: spark.Expression, fields: readonly FormatField[], options: FormatOptions): Decoding {
  const lenient = options[name.ignore] === true;
  const nullLiteral = options[name.nullLiteral];
  const read = fields.map((field) => ({ ...field, type: types.string }));
  const schema = sparkDdl(types.row(lenient ? [...read, { name: corrupt, type: types.string }] : read));
  const settings = lenient ? { mode: "PERMISSIVE", columnNameOfCorruptRecord: corrupt } : { mode: "FAILFAST" };
  const text = rawCast(bytes, types.string);
  const parsed = fn("from_csv", text, lit.string(schema), textMap({ ...parserSettings(options), ...settings }));
  const isComment = fn("startswith", text, lit.string("#"));
  const comments = options[name.comments] === true;
  const keep: NonNullable<Decoding["keep"]> = (payload) => {
    const whole = fn("isnull", extract(payload, lit.string(corrupt)));
    const given = fn("isnotnull", payload);
    return lenient ? and(given, whole) : given;
  };
  return {
    payload: comments ? caseWhen([[fn("not", isComment), parsed]]) : parsed,
    ...(lenient || comments ? { keep } : {}),
    field: (payload, field) => {
      // Spark reads a field without letters as NULL; in Flink it is an empty text.
      const value = fn("coalesce", extract(payload, lit.string(field.name)), lit.string(""));
      const given = typeof nullLiteral === "string" ? fn("nullif", value, lit.string(nullLiteral)) : value;
      return fromTexts(given, field.type, { standard: "SQL", lenient });
    },
  };
}

/**
 * A line of values between signs.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/csv/
 */
export const csv: Format = {
  name: "csv",
  options: {
    [name.delimiter]: optional(sign, "What stands between values.", { default: "," }),
    [name.noQuotes]: optional(booleanOption, "Whether quotes are signs like all others.", { default: "false" }),
    [name.quote]: optional(sign, "What stands around values that hold the delimiter.", { default: '"' }),
    [name.comments]: optional(booleanOption, "Whether lines that begin with # are passed over.", { default: "false" }),
    [name.ignore]: optional(
      booleanOption,
      "Whether a line that cannot be read is passed over and a value of the wrong form is NULL; else they end the query.",
      { default: "false" },
    ),
    [name.elements]: optional(signs, "What stands between the elements of an array.", { default: ";" }),
    [name.escape]: optional(sign, "What makes the next sign one like all others.", { default: "none" }),
    [name.nullLiteral]: optional(signs, "The text that means NULL.", { default: "none" }),
  },
  refuses,
  decode,
  encode: (struct, fields, options) => {
    const { sep = ",", quote = "", escape: escaping = "" } = parserSettings(options);
    const nullText = settingOf(options, name.nullLiteral, "");
    const parts = fields.map((field) =>
      csvText(extract(struct, lit.string(field.name)), field.type, { sep, quote, escaping, nullText }),
    );
    return rawCast(fn("concat_ws", lit.string(sep), ...parts), types.bytes);
  },
};
