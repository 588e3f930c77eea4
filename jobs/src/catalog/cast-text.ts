import { atLocalZone, extract, fn, isZoneShifted, lambda, lit, rawCast } from "./spark/index.js";
import type { Expression } from "./spark/messages.js";
import { isBytes, isNumeric, isText, isTimestamp } from "./type-rules.js";
import { type Type, types } from "./types.js";

/** Turns a value into Flink's text of it; NULL stays NULL. */
export type AsText = (value: Expression) => Expression;

const plain: AsText = (value) => rawCast(value, types.string);
const group = (text: Expression, regex: string, number: number): Expression =>
  fn("regexp_extract", text, lit.string(regex), lit.int(number));

/** `+1 02:03:04.567`: days, and the rest with milliseconds. */
const dayTime: AsText = (value) => {
  const text = plain(value);
  const regex = "'(-?)(\\d+ \\d\\d:\\d\\d:\\d\\d)(\\.\\d+)?'";
  const sign = fn("if", fn("contains", text, lit.string("'-")), lit.string("-"), lit.string("+"));
  const fraction = fn("rpad", fn("concat", group(text, regex, 3), lit.string("")), lit.int(4), lit.string("0"));
  const millis = fn("if", fn("==", group(text, regex, 3), lit.string("")), lit.string(".000"), fraction);
  return fn("concat", sign, group(text, regex, 2), millis);
};

/** `+1-02`: years and months. */
const yearMonth: AsText = (value) => {
  const text = plain(value);
  const regex = "'-?(\\d+)-(\\d+)'";
  const sign = fn("if", fn("contains", text, lit.string("'-")), lit.string("-"), lit.string("+"));
  const months = fn("lpad", group(text, regex, 2), lit.int(2), lit.string("0"));
  return fn("concat", sign, group(text, regex, 1), lit.string("-"), months);
};

function timestamp(digits: number): AsText {
  const pattern = `yyyy-MM-dd HH:mm:ss${digits === 0 ? "" : `.${"S".repeat(digits)}`}`;
  return (value) => fn("date_format", value, lit.string(pattern));
}

/** Flink writes one digit behind the point, at least, of a type that has some. */
const withFraction: AsText = (value) => {
  const text = plain(value);
  return fn("if", fn("contains", text, lit.string(".")), text, fn("concat", text, lit.string(".0")));
};

const listed = (texts: Expression): Expression => fn("array_join", texts, lit.string(", "), lit.string("NULL"));

/** `[1, 2]`, `{a=1}` or `(1, a)`, with NULL where there is no value. */
function composed(from: Type): AsText | undefined {
  switch (from.kind) {
    case "ARRAY": {
      const element = asText(from.element);
      if (element === undefined) return undefined;
      return (value) => {
        const texts = fn("transform", value, lambda("x", element));
        return fn("concat", lit.string("["), listed(texts), lit.string("]"));
      };
    }
    case "MAP": {
      const key = asText(from.key);
      const item = asText(from.value);
      if (key === undefined || item === undefined) return undefined;
      const pair = (entry: Expression) => {
        const text = fn("coalesce", item(extract(entry, lit.string("value"))), lit.string("NULL"));
        return fn("concat", key(extract(entry, lit.string("key"))), lit.string("="), text);
      };
      return (value) => {
        const texts = fn("transform", fn("map_entries", value), lambda("x", pair));
        return fn("concat", lit.string("{"), listed(texts), lit.string("}"));
      };
    }
    case "ROW": {
      const fields = from.fields.map((field) => ({ name: field.name, text: asText(field.type) }));
      if (fields.some((field) => field.text === undefined)) return undefined;
      return (value) => {
        const texts = fields.map(({ name, text = plain }) => text(extract(value, lit.string(name))));
        const all = fn("concat", lit.string("("), listed(fn("array", ...texts)), lit.string(")"));
        return fn("when", fn("isnotnull", value), all);
      };
    }
    default:
      return undefined;
  }
}

/** How Flink writes values of a type, or undefined when it cannot. */
export function asText(from: Type): AsText | undefined {
  if (isText(from)) return (value) => value;
  if (from.kind === "BOOLEAN") return (value) => fn("upper", plain(value));
  if (from.kind === "TIMESTAMP_LTZ") {
    const local = timestamp(from.precision);
    return (value) => local(isZoneShifted() ? atLocalZone(value) : value);
  }
  if (isTimestamp(from)) return timestamp("precision" in from && from.kind !== "DECIMAL" ? from.precision : 0);
  if (isNumeric(from) || from.kind === "DATE" || isBytes(from)) return plain;
  if (from.kind === "TIME") return from.precision === 0 ? plain : withFraction;
  if (from.kind === "INTERVAL_DAY_TIME") return dayTime;
  if (from.kind === "INTERVAL_YEAR_MONTH") return yearMonth;
  return composed(from);
}
