import { fn, lit, rawCast } from "../../spark/index.js";
import { isInteger, isTimestamp } from "../../type-rules.js";
import { notNull, type Type, types, withNullable } from "../../types.js";
import type { ScalarFunction } from "../function.js";
import { anyNullable, fixed } from "../signatures.js";

const clock = (name: string, type: Type): ScalarFunction => ({
  name,
  usage: name,
  deterministic: false,
  check: (args) => (args.length === 0 ? { arguments: [], result: notNull(type) } : undefined),
  translate: () => rawCast(fn("current_timestamp"), type),
});

export const conversion: readonly ScalarFunction[] = [
  clock("CURRENT_TIMESTAMP", types.timestampLtz(3)),
  clock("NOW", types.timestampLtz(3)),
  clock("CURRENT_ROW_TIMESTAMP", types.timestampLtz(3)),
  clock("LOCALTIMESTAMP", types.timestamp(3)),
  clock("CURRENT_DATE", types.date),
  {
    name: "TO_TIMESTAMP_LTZ",
    usage: "TO_TIMESTAMP_LTZ(seconds or milliseconds [, 0 or 3])",
    check: ([number, precision, ...rest]) => {
      if (number === undefined || rest.length > 0 || !isInteger(number.type)) return undefined;
      if (precision !== undefined && precision.constant !== 0n && precision.constant !== 3n) return undefined;
      const given = precision === undefined ? [] : [precision.type];
      const bigint = withNullable(types.bigint, number.type.nullable);
      return { arguments: [bigint, ...given], result: withNullable(types.timestampLtz(3), true) };
    },
    translate: ({ args: [number], constants }) => {
      if (number === undefined) throw new TypeError("TO_TIMESTAMP_LTZ has an argument.");
      return constants[1] === 0n ? fn("timestamp_seconds", number) : fn("timestamp_millis", number);
    },
  },
  {
    name: "UNIX_TIMESTAMP",
    usage: "UNIX_TIMESTAMP()",
    deterministic: false,
    check: (args) => (args.length === 0 ? { arguments: [], result: notNull(types.bigint) } : undefined),
    translate: () => fn("unix_seconds", fn("current_timestamp")),
  },
  {
    name: "DATE_FORMAT",
    usage: "DATE_FORMAT(timestamp, 'pattern')",
    check: (args) => {
      const [time, pattern] = args;
      if (args.length !== 2 || time === undefined || typeof pattern?.constant !== "string") return undefined;
      if (!isTimestamp(time.type)) return undefined;
      return { arguments: [time.type, pattern.type], result: withNullable(types.string, anyNullable(args)) };
    },
    translate: ({ args }) => fn("date_format", ...args),
  },
  {
    name: "TO_DATE",
    usage: "TO_DATE(text)",
    check: fixed([types.string], types.date),
    translate: ({ args: [text] }) => rawCast(text ?? lit.string(""), types.date, "null"),
  },
  {
    name: "TO_TIMESTAMP",
    usage: "TO_TIMESTAMP(text)",
    check: fixed([types.string], types.timestamp(3)),
    translate: ({ args: [text], result }) => rawCast(text ?? lit.string(""), result, "null"),
  },
];
