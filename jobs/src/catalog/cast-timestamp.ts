import { fn, lit, rawCast } from "./spark/index.js";
import type { Expression } from "./spark/messages.js";
import { types } from "./types.js";

const timestamp = types.timestamp(6);
const day = "^\\s*([0-9]{4}-[0-9]{1,2})-([0-9]{1,2})(.*)$";

/**
 * A text as a TIMESTAMP. A day that its month lacks, up to the 31st, is the month's last day, as Java's lenient resolving
 * has it.
 */
export function textToTimestamp(text: Expression, mode: "null" | "fail"): Expression {
  return fn("coalesce", rawCast(text, timestamp, "null"), rawCast(onLastDay(text), timestamp, mode));
}

/** The text with the last day of its month in place of one that the month lacks; else the text as it is. */
function onLastDay(text: Expression): Expression {
  const part = (group: number) => fn("regexp_extract", text, lit.string(day), lit.int(group));
  const first = rawCast(fn("concat", part(1), lit.string("-01")), types.date, "null");
  const last = fn("dayofmonth", fn("last_day", first));
  const written = rawCast(part(2), types.int, "null");
  const isLacking = fn("and", fn(">", written, last), fn("<=", written, lit.int(31)));
  const lastDay = fn("concat", part(1), lit.string("-"), rawCast(last, types.string), part(3));
  return fn("if", fn("coalesce", isLacking, lit.boolean(false)), lastDay, text);
}
