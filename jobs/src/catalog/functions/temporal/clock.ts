import { castExpression } from "../../casts.js";
import { fn, lit } from "../../spark/index.js";
import { notNull, type Type, types } from "../../types.js";
import { entriesOf } from "../define.js";
import type { Check, ScalarFunction } from "../function.js";

const entry = entriesOf("temporal");

const none =
  (result: Type): Check =>
  (args) =>
    args.length === 0 ? { arguments: [], result: notNull(result) } : undefined;

const clock = (name: string, usage: string, type: Type, description: string): ScalarFunction => ({
  ...entry(name, usage, description, none(type), () =>
    castExpression(fn("current_timestamp"), types.timestampLtz(6), type),
  ),
  deterministic: false,
});

const timestamp = "The time of the micro-batch, an instant with milliseconds.";

export const clocks: readonly ScalarFunction[] = [
  clock("CURRENT_TIMESTAMP", "CURRENT_TIMESTAMP", types.timestampLtz(3), timestamp),
  clock("NOW", "NOW()", types.timestampLtz(3), timestamp),
  clock(
    "PROCTIME",
    "PROCTIME()",
    types.timestampLtz(3),
    "The time at which a row is processed: that of its micro-batch. A time attribute.",
  ),
  clock("CURRENT_ROW_TIMESTAMP", "CURRENT_ROW_TIMESTAMP()", types.timestampLtz(3), timestamp),
  clock(
    "LOCALTIMESTAMP",
    "LOCALTIMESTAMP",
    types.timestamp(3),
    "The time of the micro-batch in the session's time zone.",
  ),
  clock(
    "CURRENT_TIME",
    "CURRENT_TIME",
    types.time(0),
    "The time of day of the micro-batch in the session's time zone.",
  ),
  clock("LOCALTIME", "LOCALTIME", types.time(0), "The time of day of the micro-batch in the session's time zone."),
  clock("CURRENT_DATE", "CURRENT_DATE", types.date, "The date of the micro-batch in the session's time zone."),
  entry("CURRENT_DATABASE", "CURRENT_DATABASE()", "The name of the current database.", none(types.string), () =>
    lit.string("default_database"),
  ),
];
