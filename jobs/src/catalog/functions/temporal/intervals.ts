import { fn, lit, rawCast } from "../../spark/index.js";
import { isInterval, isTimestamp } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import type { Check, ScalarFunction } from "../function.js";
import { anyNullable } from "../signatures.js";

const isPoint = (type: Type): boolean => isTimestamp(type) || type.kind === "DATE";

/** A time and an interval; a DATE moved by hours stays a DATE in Flink, which Spark has no form of: timestamps only. */
const timeAndInterval: Check = (args) => {
  const [time, interval] = args;
  if (args.length !== 2 || time === undefined || interval === undefined) return undefined;
  if (!isPoint(time.type) || !isInterval(interval.type)) return undefined;
  if (time.type.kind === "DATE" && interval.type.kind === "INTERVAL_DAY_TIME") return undefined;
  return { arguments: [time.type, interval.type], result: withNullable(time.type, anyNullable(args)) };
};

/** Microseconds of the units of fixed length. */
const micros: Readonly<Record<string, bigint>> = {
  MILLISECOND: 1_000n,
  SECOND: 1_000_000n,
  MINUTE: 60_000_000n,
  HOUR: 3_600_000_000n,
  DAY: 86_400_000_000n,
  WEEK: 604_800_000_000n,
};

const difference: Check = (args) => {
  const [unit, from, to] = args;
  if (args.length !== 3 || unit === undefined || from === undefined || to === undefined) return undefined;
  if (micros[String(unit.constant)] === undefined) return undefined;
  if (!isTimestamp(from.type) || !isTimestamp(to.type)) return undefined;
  const kind = from.type.kind === "TIMESTAMP_LTZ" || to.type.kind === "TIMESTAMP_LTZ" ? "TIMESTAMP_LTZ" : "TIMESTAMP";
  const point = (type: Type): Type => ({ kind, precision: 6, nullable: type.nullable });
  const each = [unit.type, point(from.type), point(to.type)];
  return { arguments: each, result: withNullable(types.int, anyNullable(args)) };
};

export const intervals: readonly ScalarFunction[] = [
  {
    name: "TIME + INTERVAL",
    usage: "time + INTERVAL",
    check: timeAndInterval,
    translate: ({ args, result }) => rawCast(fn("+", ...args), result, "wrap"),
  },
  {
    name: "TIME - INTERVAL",
    usage: "time - INTERVAL",
    check: timeAndInterval,
    translate: ({ args, result }) => rawCast(fn("-", ...args), result, "wrap"),
  },
  {
    name: "TIMESTAMPDIFF",
    usage: "TIMESTAMPDIFF(unit, from, to)",
    check: difference,
    translate: ({ args, constants }) => {
      const [, from, to] = args;
      if (from === undefined || to === undefined) throw new TypeError("TIMESTAMPDIFF has three arguments.");
      const instant = (each: typeof from) => fn("unix_micros", rawCast(each, types.timestampLtz(6), "wrap"));
      const unit = lit.bigint(micros[String(constants[0])] ?? 1n);
      return rawCast(fn("div", fn("-", instant(to), instant(from)), unit), types.int, "wrap");
    },
  },
];
