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

/** What is put behind the last value of a line, and the column behind the last one. */
const endSign = "\u0001";
const rest = "__rest";

/** One sign; `\t` and such are written as in Java. */
const sign: OptionReader<string> = {
  type: "String",
  read: (text) => {
    const value = unescaped(text);
    return [...value].length === 1 ? { value } : { write: "write one sign: ';'" };
  },
};

/** Spark heeds an escape character only inside quotes. */
const noSign: OptionReader<never> = {
  type: "String",
  read: () => ({ write: "leave it out: only quotes, written twice inside quotes, are supported yet" }),
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
    escape: quote,
  };
}

function decode(bytes: spark.Expression, fields: readonly FormatField[], options: FormatOptions): Decoding {
  const line = rawCast(bytes, types.string);
  const lenient = options[name.ignore] === true;
  const way = lenient ? lenientWay(line, fields, options) : strictWay(line, fields, options);
  const comments = options[name.comments] === true;
  const isComment = fn("startswith", line, lit.string("#"));
  const given = (payload: spark.Expression) => fn("isnotnull", payload);
  const { keep } = way;
  const kept = keep === undefined ? given : (payload: spark.Expression) => and(given(payload), keep(payload));
  const nullLiteral = options[name.nullLiteral];
  return {
    payload: comments ? caseWhen([[fn("not", isComment), way.payload]]) : way.payload,
    ...(comments || lenient ? { keep: kept } : {}),
    field: (payload, { name: field, type }) => {
      const value = way.text(payload, field);
      const text = typeof nullLiteral === "string" ? fn("nullif", value, lit.string(nullLiteral)) : value;
      return fromTexts(text, type, { standard: "SQL", lenient });
    },
  };
}

/** How a line becomes texts. */
interface LineWay {
  readonly payload: spark.Expression;
  readonly keep?: (payload: spark.Expression) => spark.Expression;
  readonly text: (payload: spark.Expression, field: string) => spark.Expression;
}

/** Spark reads a value without letters as NULL; in Flink it is an empty text. */
const given = (payload: spark.Expression, field: string): spark.Expression =>
  fn("coalesce", extract(payload, lit.string(field)), lit.string(""));

const textsOf = (fields: readonly FormatField[]) =>
  fields.map(({ name: field }) => ({ name: field, type: types.string }));

/** A line with more or fewer values than columns ends the query. */
function strictWay(line: spark.Expression, fields: readonly FormatField[], options: FormatOptions): LineWay {
  const schema = lit.string(sparkDdl(types.row(textsOf(fields))));
  const settings = textMap({ ...parserSettings(options), mode: "FAILFAST" });
  return { payload: fn("from_csv", line, schema, settings), text: given };
}

/**
 * A line with more values than columns is passed over; columns that a line with fewer has no value for are NULL. A sign
 * behind the last value shows how many there are.
 */
function lenientWay(line: spark.Expression, fields: readonly FormatField[], options: FormatOptions): LineWay {
  const settings = parserSettings(options);
  const marked = fn("concat", line, lit.string(`${settings["sep"]}${endSign}`));
  const schema = lit.string(sparkDdl(types.row(textsOf([...fields, { name: rest, type: types.string }]))));
  const count = (payload: spark.Expression) => {
    const values = [...fields.map((field) => field.name), rest].map((field) => extract(payload, lit.string(field)));
    return fn("array_position", fn("array", ...values), lit.string(endSign));
  };
  return {
    payload: fn("from_csv", marked, schema, textMap({ ...settings, mode: "PERMISSIVE" })),
    keep: (payload) => fn(">", count(payload), lit.bigint(0n)),
    text: (payload, field) => {
      const position = fields.findIndex((each) => each.name === field) + 1;
      return caseWhen([[fn(">", count(payload), lit.bigint(BigInt(position))), given(payload, field)]]);
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
    [name.escape]: optional(noSign, "What makes the next sign one like all others; not supported yet.", {
      default: "none",
    }),
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
