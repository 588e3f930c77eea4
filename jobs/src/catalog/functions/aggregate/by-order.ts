import { fn } from "../../spark/index.js";
import type { AggregateFunction } from "../function.js";

/**
 * Flink takes the first (last) value that arrived and is not NULL. Spark's `first` and `last` depend on the shuffle; its
 * `min_by` and `max_by` on the arrival order do not. They pass over rows whose order is NULL, and the order is NULL where
 * the value is.
 */
const byOrder = (name: string, spark: string, description: string): AggregateFunction => ({
  name,
  usage: `${name}(value)`,
  description,
  check: ([arg, ...rest]) =>
    arg === undefined || rest.length > 0 ? undefined : { arguments: [arg.type], result: arg.type },
  ordered: true,
  distinct: "unsupported",
  translate: ({ args: [value], order }) => {
    if (value === undefined || order === undefined) throw new TypeError(`${name} needs a value and an order.`);
    const call = fn(spark, value, order);
    return { partials: [call], combine: ([result = call]) => result };
  },
});

export const firstValue = byOrder("FIRST_VALUE", "min_by", "The value that came first and is not NULL.");
export const lastValue = byOrder("LAST_VALUE", "max_by", "The value that came last and is not NULL.");
