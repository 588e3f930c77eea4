import { fn, lit } from "../../spark/index.js";
import { notNull, types } from "../../types.js";
import type { AggregateFunction } from "../function.js";

/** Spark refuses COUNT(DISTINCT) in streams; the set of the values is kept as state instead. */
export const count: AggregateFunction = {
  name: "COUNT",
  usage: "COUNT(*) or COUNT([DISTINCT] value)",
  description: "The number of rows, or of values that are not NULL.",
  check: (args) =>
    args.length > 1 ? undefined : { arguments: args.map((arg) => arg.type), result: notNull(types.bigint) },
  neverNull: true,
  ordered: false,
  distinct: "translated",
  translate: ({ args, distinct }) => {
    const [value = lit.int(1)] = args;
    return {
      partials: [fn(distinct ? "collect_set" : "count", value)],
      combine: ([result = value]) => (distinct ? fn("bigint", fn("size", result)) : result),
    };
  },
};
