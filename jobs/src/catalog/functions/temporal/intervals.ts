import { castExpression } from "../../casts.js";
import { fn, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isInteger, isInterval, isNumeric, isTimestamp } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import { argument, entriesOf, pair } from "../define.js";
import type { Call, Check, ScalarFunction } from "../function.js";
import { anyNullable } from "../signatures.js";
import { microsOf, monthsOf } from "./units.js";

const entry = entriesOf("temporal");

const isPoint = (type: Type): boolean => isTimestamp(type) || type.kind === "DATE";

/** A time, or an interval, and an interval; a DATE moved by hours stays a DATE. */
const timeAndInterval: Check = (args) => {
  const [time, interval] = args;
  if (args.length !== 2 || time === undefined || interval === undefined) return undefined;
  const movable = isPoint(time.type) || time.type.kind === "TIME" || time.type.kind === interval.type.kind;
  if (!isInterval(interval.type) || !movable) return undefined;
  return { arguments: [time.type, interval.type], result: withNullable(time.type, anyNullable(args)) };
};

/** A time of day moved by an interval, past midnight where it comes to that. */
function aroundTheClock(sign: "+" | "-", time: Expression, interval: Expression, result: Type): Expression {
  const moved = fn(sign, fn("make_timestamp_ntz", lit.date(0), time), interval);
  return castExpression(moved, types.timestamp(6), result);
}

const shifted =
  (sign: "+" | "-") =>
  (call: Call): Expression => {
    const [time, interval] = pair(call);
    if (call.types[0]?.kind === "TIME") {
      // A time of day has no months.
      return call.types[1]?.kind === "INTERVAL_DAY_TIME" ? aroundTheClock(sign, time, interval, call.result) : time;
    }
    const byDays = call.types[0]?.kind === "DATE" && call.types[1]?.kind === "INTERVAL_DAY_TIME";
    const from = byDays ? rawCast(time, types.timestamp(6), "wrap") : time;
    return rawCast(fn(sign, from, interval), call.result, "wrap");
  };

const intervalTimesNumber: Check = (args) => {
  const [interval, number] = args;
  if (args.length !== 2 || interval === undefined || number === undefined) return undefined;
  if (!isInterval(interval.type) || !isNumeric(number.type)) return undefined;
  return { arguments: [interval.type, number.type], result: withNullable(interval.type, anyNullable(args)) };
};

const addition: Check = (args) => {
  const [unit, count, time] = args;
  if (args.length !== 3 || unit === undefined || count === undefined || time === undefined) return undefined;
  const name = String(unit.constant);
  if (!(isPoint(time.type) || time.type.kind === "TIME") || !isInteger(count.type)) return undefined;
  if (microsOf[name] === undefined && monthsOf[name] === undefined) return undefined;
  const withinDay = (microsOf[name] ?? 0n) > 0n && name !== "DAY" && name !== "WEEK";
  const result = time.type.kind === "DATE" && withinDay ? types.timestamp(6) : time.type;
  return { arguments: [unit.type, count.type, time.type], result: withNullable(result, anyNullable(args)) };
};

function added(call: Call): Expression {
  const unit = String(call.constants[0]);
  const months = monthsOf[unit];
  const step = months === undefined ? lit.dayTime(microsOf[unit] ?? 1n) : lit.yearMonth(months);
  if (call.types[2]?.kind === "TIME") {
    const interval = fn("*", step, argument(call, 1));
    return months === undefined ? aroundTheClock("+", argument(call, 2), interval, call.result) : argument(call, 2);
  }
  const byTime = months === undefined && call.types[2]?.kind === "DATE";
  const from = byTime ? rawCast(argument(call, 2), types.timestamp(6), "wrap") : argument(call, 2);
  return rawCast(fn("+", from, fn("*", step, argument(call, 1))), call.result, "wrap");
}

const difference: Check = (args) => {
  const [unit, from, to] = args;
  if (args.length !== 3 || unit === undefined || from === undefined || to === undefined) return undefined;
  const name = String(unit.constant);
  if (microsOf[name] === undefined && monthsOf[name] === undefined) return undefined;
  if (from.type.kind === "TIME" && to.type.kind === "TIME" && monthsOf[name] === undefined) {
    return { arguments: [unit.type, from.type, to.type], result: withNullable(types.int, anyNullable(args)) };
  }
  if (!isPoint(from.type) || !isPoint(to.type)) return undefined;
  if (isTimestamp(from.type) && isTimestamp(to.type) && from.type.kind !== to.type.kind) return undefined;
  const kind = from.type.kind === "TIMESTAMP_LTZ" || to.type.kind === "TIMESTAMP_LTZ" ? "TIMESTAMP_LTZ" : "TIMESTAMP";
  const point = (type: Type): Type => ({ kind, precision: 6, nullable: type.nullable });
  const each = [unit.type, point(from.type), point(to.type)];
  return { arguments: each, result: withNullable(types.int, anyNullable(args)) };
};

const day = (time: Expression): Expression => rawCast(time, types.date, "wrap");

/** Whole months between two days, the first of which is not the later one; the last day of a month ends it. */
function monthsForward(from: Expression, to: Expression): Expression {
  const years = fn("-", fn("year", to), fn("year", from));
  const raw = fn("+", fn("*", years, lit.int(12)), fn("-", fn("month", to), fn("month", from)));
  return fn("-", raw, fn("if", fn(">", fn("add_months", from, raw), to), lit.int(1), lit.int(0)));
}

/** As Flink counts: by days, and one less when the last day is reached but not its time. */
function monthsBetween(from: Expression, to: Expression): Expression {
  const [first, last] = [day(from), day(to)];
  const backward = fn("negative", monthsForward(last, first));
  const months = fn("if", fn(">=", last, first), monthsForward(first, last), backward);
  const sinceMidnight = (time: Expression) => fn("-", time, fn("date_trunc", lit.string("DAY"), time));
  const reached = fn("==", fn("add_months", first, months), last);
  const early = fn("<", sinceMidnight(to), sinceMidnight(from));
  return fn("-", months, fn("if", fn("and", reached, early), lit.int(1), lit.int(0)));
}

function differenceOf(call: Call): Expression {
  const unit = String(call.constants[0]);
  const [from, to] = [argument(call, 1), argument(call, 2)];
  const months = monthsOf[unit];
  if (months !== undefined) return rawCast(fn("div", monthsBetween(from, to), lit.int(months)), types.int, "wrap");
  const isTime = call.types[1]?.kind === "TIME";
  const instant = (each: Expression) =>
    isTime ? fn("time_to_micros", each) : fn("unix_micros", rawCast(each, types.timestampLtz(6), "wrap"));
  const micros = lit.bigint(microsOf[unit] ?? 1n);
  return rawCast(fn("div", fn("-", instant(to), instant(from)), micros), types.int, "wrap");
}

/** Two times of one kind. */
const twoTimes =
  (result: Type, isRight: (type: Type) => boolean): Check =>
  (args) => {
    const [minuend, subtrahend] = args;
    if (args.length !== 2 || minuend === undefined || subtrahend === undefined) return undefined;
    if (minuend.type.kind !== subtrahend.type.kind || !isRight(minuend.type)) return undefined;
    return { arguments: [minuend.type, subtrahend.type], result: withNullable(result, anyNullable(args)) };
  };

/** Flink counts milliseconds: smaller parts of both times are cut off before. */
function millisBetween(call: Call): Expression {
  const [minuend, subtrahend] = pair(call);
  const millis = (each: Expression) =>
    call.types[0]?.kind === "TIME"
      ? fn("div", fn("time_to_micros", each), lit.bigint(1_000n))
      : fn("unix_millis", rawCast(each, types.timestampLtz(6), "wrap"));
  return rawCast(fn("*", lit.dayTime(1_000n), fn("-", millis(minuend), millis(subtrahend))), call.result, "wrap");
}

export const intervals: readonly ScalarFunction[] = [
  entry(
    "TIME + INTERVAL",
    "time + INTERVAL",
    "A time that much later, or a longer interval.",
    timeAndInterval,
    shifted("+"),
  ),
  entry(
    "TIME - INTERVAL",
    "time - INTERVAL",
    "A time that much earlier, or a shorter interval.",
    timeAndInterval,
    shifted("-"),
  ),
  entry(
    "TIME - TIME SECOND",
    "(time - time) SECOND",
    "The time between two times, in milliseconds whatever the unit.",
    twoTimes(types.dayTime, (type) => isPoint(type) || type.kind === "TIME"),
    millisBetween,
  ),
  entry(
    "TIME - TIME MONTH",
    "(time - time) MONTH",
    "The whole months between two times.",
    twoTimes(types.yearMonth, isPoint),
    (call) => {
      const [minuend, subtrahend] = pair(call);
      return rawCast(fn("*", lit.yearMonth(1), monthsBetween(subtrahend, minuend)), call.result, "wrap");
    },
  ),
  entry("INTERVAL * NUMBER", "INTERVAL * number", "An interval many times.", intervalTimesNumber, (call) =>
    rawCast(fn("*", ...call.args), call.result, "wrap"),
  ),
  entry(
    "-INTERVAL",
    "- INTERVAL",
    "The interval the other way.",
    ([interval, ...rest]) =>
      interval !== undefined && rest.length === 0 && isInterval(interval.type)
        ? { arguments: [interval.type], result: interval.type }
        : undefined,
    "negative",
  ),
  entry("TIMESTAMPADD", "TIMESTAMPADD(unit, count, time)", "A time so many units later.", addition, added),
  entry(
    "TIMESTAMPDIFF",
    "TIMESTAMPDIFF(unit, from, to)",
    "How many whole units lie between two times.",
    difference,
    differenceOf,
  ),
];
