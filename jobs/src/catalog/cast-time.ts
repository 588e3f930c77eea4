import { fn, fromLocalZone, lit, rawCast } from "./spark/index.js";
import type { Expression } from "./spark/messages.js";
import { type Type, types } from "./types.js";

/** A text with hours, and perhaps minutes, seconds and a fraction; Spark wants minutes, so hours get them. */
export function textToTime(value: Expression, to: Type, safe: boolean): Expression {
  const trimmed = fn("trim", value);
  const whole = fn(
    "if",
    fn("rlike", trimmed, lit.string("^\\d{1,2}$")),
    fn("concat", trimmed, lit.string(":00")),
    trimmed,
  );
  const form = "^\\d{1,2}(:\\d{1,2}(:\\d{1,2}(\\.\\d+)?)?)?$";
  const other = fn("concat", lit.string("not a time: "), value);
  const cut = fn("regexp_replace", whole, lit.string("(\\.\\d{6})\\d+$"), lit.string("$1"));
  const text = fn("if", fn("rlike", trimmed, lit.string(form)), cut, other);
  return cutTime(rawCast(text, types.time(6), safe ? "null" : "fail"), to);
}

/** Only from one TIME to another does Spark cut the fraction. */
const cutTime = (value: Expression, to: Type): Expression => rawCast(value, to, "wrap");

/** The time of the day of a timestamp without a zone. */
export function timeOfDay(value: Expression, to: Type): Expression {
  return cutTime(rawCast(fn("date_format", value, lit.string("HH:mm:ss.SSSSSS")), types.time(6), "wrap"), to);
}

/** The time on the first day of 1970. */
export function timeToTimestamp(value: Expression, to: Type): Expression {
  const local = fn("make_timestamp_ntz", lit.date(0), value);
  return rawCast(to.kind === "TIMESTAMP_LTZ" ? fromLocalZone(local) : local, to, "wrap");
}
