import { caseWhen, fn, lit, rawCast } from "../spark/index.js";
import type * as spark from "../spark/messages.js";
import { type Type, types } from "../types.js";

/** The signs of a CSV line. */
export interface CsvSigns {
  readonly sep: string;
  /** Empty when there are no quotes. */
  readonly quote: string;
  /** What stands before a quote inside quotes. */
  readonly escaping: string;
  readonly nullText: string;
}

/** A value as Flink writes it: a NULL is the text that means it. */
export function csvText(value: spark.Expression, type: Type, signs: CsvSigns): spark.Expression {
  const text = plain(value, type);
  const written =
    type.kind === "CHAR" || type.kind === "VARCHAR" || type.kind.startsWith("TIME") ? quoted(text, signs) : text;
  return fn("coalesce", written, lit.string(signs.nullText));
}

function plain(value: spark.Expression, type: Type): spark.Expression {
  switch (type.kind) {
    case "BINARY":
    case "VARBINARY":
      return fn("base64", value);
    case "TIMESTAMP_LTZ": {
      const utc = fn("convert_timezone", fn("current_timezone"), lit.string("UTC"), rawCast(value, types.timestamp(6)));
      return fn("concat", rawCast(utc, types.string), lit.string("Z"));
    }
    default:
      return rawCast(value, types.string);
  }
}

/** Texts of more letters are not looked through, but written in quotes. */
const shortText = 24;

/** A text in quotes where Flink's writer (Jackson) puts them: long ones, and those with a sign up to its greatest special one. */
function quoted(text: spark.Expression, { sep, quote, escaping }: CsvSigns): spark.Expression {
  if (quote === "") return text;
  const doubled = fn("replace", text, lit.string(quote), lit.string(escaping + quote));
  const inQuotes = fn("concat", lit.string(quote), doubled, lit.string(quote));
  const greatest = Math.max(...[sep, quote, escaping, "\r"].map((sign) => sign.codePointAt(0) ?? 0));
  const special = fn("rlike", text, lit.string(`[\\x{0}-\\x{${greatest.toString(16)}}]`));
  const long = fn(">", fn("char_length", text), lit.int(shortText));
  return caseWhen([[fn("or", special, long), inQuotes]], text);
}
