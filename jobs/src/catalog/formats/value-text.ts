import { textToTime } from "../cast-time.js";
import { caseWhen, extract, fn, lambda, lit, rawCast } from "../spark/index.js";
import type * as spark from "../spark/messages.js";
import { maximumLength, type Type } from "../types.js";

/** The form of dates and times in texts: `2024-01-31 10:20:30` or `2024-01-31T10:20:30`. */
export type TimeStandard = "SQL" | "ISO-8601";

/** How texts become values. */
export interface TextRules {
  readonly standard: TimeStandard;
  /** Whether a text that is no value of its type is NULL; else it ends the query. */
  readonly lenient: boolean;
}

const text: Type = { kind: "VARCHAR", length: maximumLength, nullable: true };

/** A type with every value in it as a text: what a format reads before the texts become values. */
export function textShape(type: Type): Type {
  switch (type.kind) {
    case "ARRAY":
      return { ...type, element: textShape(type.element) };
    case "MAP":
      return { ...type, key: text, value: textShape(type.value) };
    case "ROW":
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: textShape(field.type) })) };
    default:
      return text;
  }
}

/** A value of {@link textShape} as a value of the type. */
export function fromTexts(value: spark.Expression, type: Type, rules: TextRules, depth = 0): spark.Expression {
  switch (type.kind) {
    case "ARRAY": {
      const element = (item: spark.Expression) => fromTexts(item, type.element, rules, depth + 1);
      return holdsTexts(type.element) ? value : fn("transform", value, lambda(`x${depth}`, element));
    }
    case "MAP": {
      if (holdsTexts(type)) return value;
      const entry = (item: spark.Expression) => {
        const key = fromTexts(extract(item, lit.string("key")), type.key, rules, depth + 1);
        return fn("struct", key, fromTexts(extract(item, lit.string("value")), type.value, rules, depth + 1));
      };
      return fn("map_from_entries", fn("transform", fn("map_entries", value), lambda(`x${depth}`, entry)));
    }
    case "ROW": {
      if (holdsTexts(type)) return value;
      const fields = type.fields.flatMap(({ name, type: each }) => [
        lit.string(name),
        fromTexts(extract(value, lit.string(name)), each, rules, depth),
      ]);
      return caseWhen([[fn("isnotnull", value), fn("named_struct", ...fields)]]);
    }
    default:
      return fromText(value, type, rules);
  }
}

/** Whether every value of a type is a text, so that there is nothing to do. */
function holdsTexts(type: Type): boolean {
  switch (type.kind) {
    case "ARRAY":
      return holdsTexts(type.element);
    case "MAP":
      return holdsTexts(type.key) && holdsTexts(type.value);
    case "ROW":
      return type.fields.every((field) => holdsTexts(field.type));
    default:
      return type.kind === "CHAR" || type.kind === "VARCHAR";
  }
}

const number = String.raw`^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$`;
const date = String.raw`\d{4}-\d\d-\d\d`;
const time = String.raw`\d\d:\d\d:\d\d(\.\d{1,9})?`;

/** One text as a value, as Flink's formats read it; a text of a wrong form is NULL or ends the query. */
function fromText(value: spark.Expression, type: Type, rules: TextRules): spark.Expression {
  const trimmed = fn("trim", value);
  const tried = rawCast(trimmed, type, "null");
  switch (type.kind) {
    case "BOOLEAN":
      return fn("=", fn("lower", trimmed), lit.string("true"));
    case "TINYINT":
    case "SMALLINT":
    case "INT":
    case "BIGINT": {
      // A fraction is cut off, as Flink does with a number that JSON writes with one.
      const whole: Type = { kind: "DECIMAL", precision: 38, scale: 0, nullable: true };
      const double = fn("floor", fn("abs", rawCast(trimmed, { kind: "DOUBLE", nullable: true }, "null")));
      const signed = fn("*", fn("sign", rawCast(trimmed, { kind: "DOUBLE", nullable: true }, "null")), double);
      const cut = rawCast(rawCast(signed, whole, "null"), type, "null");
      const fraction = fn("rlike", value, lit.string("[.eE]"));
      return checked(value, caseWhen([[fraction, cut]], tried), rules);
    }
    case "FLOAT":
    case "DOUBLE":
      return checked(value, tried, rules);
    case "DECIMAL":
      // A number that has too many digits is NULL in Flink.
      return formed(value, number, tried, rules);
    case "DATE":
      return formed(value, `^${date}$`, tried, rules);
    case "TIME":
      return formed(value, `^${time}$`, textToTime(value, type, true), rules);
    case "TIMESTAMP":
    case "TIMESTAMP_LTZ": {
      const zone = type.kind === "TIMESTAMP" ? "" : "Z";
      const between = rules.standard === "SQL" ? " " : "T";
      return formed(value, `^${date}${between}${time}${zone}$`, cutTo(tried, type), rules);
    }
    case "BINARY":
    case "VARBINARY":
      return rules.lenient ? fn("try_to_binary", value, lit.string("base64")) : fn("unbase64", value);
    default:
      return value;
  }
}

/** The fraction of a second cut to what the type keeps. */
function cutTo(value: spark.Expression, type: Type & { readonly precision: number }): spark.Expression {
  const unit = type.precision < 3 ? "SECOND" : "MILLISECOND";
  return type.precision > 3 ? value : rawCast(fn("date_trunc", lit.string(unit), value), type);
}

/** `result`, but NULL or the end of the query where there is a text and no result. */
function checked(value: spark.Expression, result: spark.Expression, { lenient }: TextRules): spark.Expression {
  if (lenient) return result;
  return fn("coalesce", result, caseWhen([[fn("isnotnull", value), wrong(value)]]));
}

/** `result` where the text has the form; else NULL or the end of the query. */
function formed(value: spark.Expression, form: string, result: spark.Expression, { lenient }: TextRules) {
  const fits = fn("rlike", value, lit.string(form));
  if (lenient) return caseWhen([[fits, result]]);
  return caseWhen([
    [fits, result],
    [fn("isnotnull", value), wrong(value)],
  ]);
}

const wrong = (value: spark.Expression): spark.Expression =>
  fn("raise_error", fn("concat", lit.string("A record has a value of the wrong form: "), value));
