import { atLocalZone, fn, isZoneShifted, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isTimestamp } from "../../type-rules.js";
import { type Type, types } from "../../types.js";
import { argument, entriesOf } from "../define.js";
import type { Argument, Check, ScalarFunction } from "../function.js";
import { microsOf, monthsOf } from "./units.js";

const entry = entriesOf("temporal");

/** Years of the units that are longer than one, and the year that one of them begins with. */
const eras: Readonly<Record<string, { readonly years: number; readonly first: number }>> = {
  DECADE: { years: 10, first: 0 },
  CENTURY: { years: 100, first: 1 },
  MILLENNIUM: { years: 1_000, first: 1 },
};

const isUnit = (unit: string): boolean =>
  eras[unit] !== undefined || monthsOf[unit] !== undefined || microsOf[unit] !== undefined;

const unitAndTime: Check = ([unit, time, ...rest]) => {
  if (unit === undefined || time === undefined || rest.length > 0 || !isUnit(String(unit.constant))) return undefined;
  const isTime = time.type.kind === "TIME" && isWithinDay(String(unit.constant));
  if (!isTimestamp(time.type) && time.type.kind !== "DATE" && !isTime) return undefined;
  return { arguments: [unit.type, time.type], result: time.type };
};

/** Weeks begin on Sunday in Flink and on Monday in Spark. */
function floorDate(unit: string, date: Expression): Expression {
  const era = eras[unit];
  if (era !== undefined) {
    const past = fn("-", fn("year", date), lit.int(era.first));
    const year = fn("-", fn("year", date), fn("pmod", past, lit.int(era.years)));
    return fn("make_date", year, lit.int(1), lit.int(1));
  }
  if (unit === "WEEK")
    return fn("date_sub", fn("trunc", fn("date_add", date, lit.int(1)), lit.string("WEEK")), lit.int(1));
  return monthsOf[unit] === undefined ? date : fn("trunc", date, lit.string(unit));
}

const isWithinDay = (unit: string): boolean => (microsOf[unit] ?? microsOf.WEEK ?? 0n) < (microsOf.DAY ?? 0n);

/** Rounds as a clock of the session's zone shows the time, which then is as far from UTC as it was before. */
function inZone(type: Type, value: Expression, round: (value: Expression, type: Type) => Expression): Expression {
  if (type.kind !== "TIMESTAMP_LTZ" || !isZoneShifted()) return round(value, type);
  const local = atLocalZone(value);
  const offset = fn("-", local, rawCast(value, types.timestamp(6), "wrap"));
  return rawCast(fn("-", round(local, { ...type, kind: "TIMESTAMP" }), offset), type, "wrap");
}

/** Spark's `date_trunc` gives a TIMESTAMP_LTZ whatever it gets. */
function floorTo(unit: string, value: Expression, type: Type): Expression {
  if (type.kind === "DATE") return floorDate(unit, value);
  if (type.kind === "TIME") return rawCast(fn("time_trunc", lit.string(unit), value), type, "wrap");
  if (isWithinDay(unit)) return rawCast(fn("date_trunc", lit.string(unit), value), type, "wrap");
  return rawCast(floorDate(unit, rawCast(value, types.date, "wrap")), type, "wrap");
}

function oneMore(unit: string, value: Expression, type: Type): Expression {
  const months = (eras[unit]?.years ?? 0) * 12 || monthsOf[unit];
  const step = months === undefined ? lit.dayTime(microsOf[unit] ?? 0n) : lit.yearMonth(months);
  return rawCast(fn("+", value, step), type, "wrap");
}

const byDay: ReadonlySet<string> = new Set(["WEEK", "MONTH", "YEAR"]);

function ceilTo(unit: string, value: Expression, type: Type): Expression {
  if (type.kind === "DATE" && isWithinDay(unit)) return value;
  const floor = floorTo(unit, value, type);
  // The start of one of these is followed by the next one in Flink.
  if (unit === "QUARTER" || eras[unit] !== undefined) return oneMore(unit, floor, type);
  // Of these Flink looks at the day alone: the first day of a month is its start at any hour.
  const looked = byDay.has(unit) ? rawCast(rawCast(value, types.date, "wrap"), type, "wrap") : value;
  return fn("if", fn("==", floor, looked), floor, oneMore(unit, floor, type));
}

const needsTomorrow = ([, time]: readonly Argument[]): string | undefined =>
  time?.type.kind === "TIME" ? "what follows the last hour of a TIME" : undefined;

export const timeRounding: readonly ScalarFunction[] = [
  entry(
    "FLOOR TO",
    "FLOOR(time TO unit)",
    "The start of the unit that a time is in; weeks begin on Sunday.",
    unitAndTime,
    (call) => inZone(call.result, argument(call, 1), (time, type) => floorTo(String(call.constants[0]), time, type)),
  ),
  {
    ...entry(
      "CEIL TO",
      "CEIL(time TO unit)",
      "The start of the next unit, or the time itself when it is one; always the next quarter or decade.",
      unitAndTime,
      (call) => inZone(call.result, argument(call, 1), (time, type) => ceilTo(String(call.constants[0]), time, type)),
    ),
    needs: needsTomorrow,
  },
];
