import { fn, rawCast } from "../../spark/index.js";
import { notNull, type Type, types } from "../../types.js";
import type { WindowFunction } from "./window-function.js";

const withoutArguments = (name: string, result: Type, ranks: boolean): WindowFunction => ({
  name,
  usage: `${name}() OVER (PARTITION BY … ORDER BY …)`,
  check: (args) => (args.length === 0 ? { arguments: [], result: notNull(result) } : undefined),
  translate: () => fn(name.toLowerCase()),
  finish: (value, type) => rawCast(value, type),
  ranks,
});

const ntile: WindowFunction = {
  name: "NTILE",
  usage: "NTILE(buckets) OVER (PARTITION BY … ORDER BY …)",
  check: ([buckets, ...rest]) => {
    if (buckets === undefined || rest.length > 0 || typeof buckets.constant !== "bigint") return undefined;
    return { arguments: [notNull(types.int)], result: notNull(types.int) };
  },
  translate: ({ args }) => fn("ntile", ...args),
  finish: (value, type) => rawCast(value, type),
  ranks: false,
};

/** Numbers of rows in their partition. Flink counts in BIGINT, Spark in INT. */
export const ranking: readonly WindowFunction[] = [
  withoutArguments("ROW_NUMBER", types.bigint, true),
  withoutArguments("RANK", types.bigint, true),
  withoutArguments("DENSE_RANK", types.bigint, true),
  withoutArguments("PERCENT_RANK", types.double, false),
  withoutArguments("CUME_DIST", types.double, false),
  ntile,
];
