import { atLocalZone, fn, isZoneShifted, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isInterval, isTimestamp } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import { argument, entriesOf } from "../define.js";
import type { Check, ScalarFunction } from "../function.js";

const entry = entriesOf("temporal");

const part =
  (field: string) =>
  (time: Expression): Expression =>
    fn("date_part", lit.string(field), time);

/** Digits of the fraction of a second, as a whole number. */
const fraction =
  (factor: number) =>
  (time: Expression): Expression =>
    fn("*", fn("%", part("SECOND")(time), lit.int(1)), lit.int(factor));

/** The number of the hundred or thousand years that a year is the last of. */
const age =
  (years: number) =>
  (time: Expression): Expression =>
    fn("ceil", fn("/", fn("year", time), lit.int(years)));

/** How Spark finds each part of a time. */
const fields: Readonly<Record<string, (time: Expression) => Expression>> = {
  MILLENNIUM: age(1_000),
  CENTURY: age(100),
  DECADE: (time) => fn("floor", fn("/", fn("year", time), lit.int(10))),
  YEAR: part("YEAR"),
  ISOYEAR: part("YEAROFWEEK"),
  QUARTER: part("QUARTER"),
  MONTH: part("MONTH"),
  WEEK: part("WEEK"),
  DAY: part("DAY"),
  DOY: part("DOY"),
  DOW: part("DAYOFWEEK"),
  ISODOW: part("DAYOFWEEK_ISO"),
  HOUR: part("HOUR"),
  MINUTE: part("MINUTE"),
  SECOND: part("SECOND"),
  MILLISECOND: fraction(1_000),
  MICROSECOND: fraction(1_000_000),
  EPOCH: (time) => fn("unix_seconds", rawCast(time, types.timestampLtz(6), "wrap")),
};

/** The parts that values of a type have. */
function hasPart(type: Type, unit: string): boolean {
  if (isTimestamp(type) || type.kind === "DATE") return fields[unit] !== undefined;
  if (type.kind === "TIME") return ["HOUR", "MINUTE", "SECOND", "MILLISECOND"].includes(unit);
  if (type.kind === "INTERVAL_DAY_TIME") return ["DAY", "HOUR", "MINUTE", "SECOND"].includes(unit);
  return type.kind === "INTERVAL_YEAR_MONTH" && ["YEAR", "MONTH"].includes(unit);
}

const partOf = (unit: string, time: Expression): Expression =>
  rawCast(fields[unit]?.(time) ?? part(unit)(time), types.bigint, "wrap");

/** What a clock of the session's zone shows. */
const shown = (time: Expression, type: Type | undefined): Expression =>
  type?.kind === "TIMESTAMP_LTZ" && isZoneShifted() ? atLocalZone(time) : time;

const extraction: Check = ([unit, time, ...rest]) => {
  if (unit === undefined || time === undefined || rest.length > 0) return undefined;
  if (!hasPart(time.type, String(unit.constant))) return undefined;
  return { arguments: [unit.type, time.type], result: withNullable(types.bigint, time.type.nullable) };
};

/** `YEAR(t)` and its like are short for EXTRACT. */
const shorthand = (name: string, unit: string, description: string): ScalarFunction =>
  entry(
    name,
    `${name}(time)`,
    description,
    ([time, ...rest]) => {
      if (time === undefined || rest.length > 0 || isInterval(time.type) || !hasPart(time.type, unit)) return undefined;
      return { arguments: [time.type], result: withNullable(types.bigint, time.type.nullable) };
    },
    (call) => partOf(unit, shown(argument(call, 0), call.types[0])),
  );

export const parts: readonly ScalarFunction[] = [
  entry("EXTRACT", "EXTRACT(unit FROM time)", "A part of a time or interval, a BIGINT.", extraction, (call) =>
    partOf(String(call.constants[0]), shown(argument(call, 1), call.types[1])),
  ),
  shorthand("YEAR", "YEAR", "The year."),
  shorthand("QUARTER", "QUARTER", "The quarter of the year, from 1."),
  shorthand("MONTH", "MONTH", "The month, from 1."),
  shorthand("WEEK", "WEEK", "The week of the year as ISO 8601 counts them."),
  shorthand("DAYOFYEAR", "DOY", "The day of the year, from 1."),
  shorthand("DAYOFMONTH", "DAY", "The day of the month, from 1."),
  shorthand("DAYOFWEEK", "DOW", "The day of the week, from 1, a Sunday."),
  shorthand("HOUR", "HOUR", "The hour of the day."),
  shorthand("MINUTE", "MINUTE", "The minute of the hour."),
  shorthand("SECOND", "SECOND", "The second of the minute."),
];
