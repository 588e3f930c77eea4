import { fn, lambda } from "../../spark/index.js";
import { notNull, types } from "../../types.js";
import type { AggregateFunction } from "../function.js";

/** The values that are not NULL with their counts. Flink: MULTISET, a map of each value to its count. */
export const collect: AggregateFunction = {
  name: "COLLECT",
  usage: "COLLECT([DISTINCT] value)",
  description: "The values that are not NULL, each as often as it is there, as a MULTISET.",
  check: ([value, ...rest]) =>
    value === undefined || rest.length > 0
      ? undefined
      : { arguments: [value.type], result: notNull(types.multiset(value.type)) },
  needs: ([value]) => (value?.type.kind === "MAP" || value?.type.kind === "MULTISET" ? "counts of maps" : undefined),
  ordered: false,
  neverNull: true,
  keepsValues: true,
  distinct: "translated",
  translate: ({ args: [value], distinct }) => {
    if (value === undefined) throw new TypeError("COLLECT has a value.");
    const partial = fn(distinct ? "collect_set" : "collect_list", value);
    return {
      partials: [partial],
      combine: ([values = partial]) => {
        const different = fn("array_distinct", values);
        const counts = fn(
          "transform",
          different,
          lambda("v", (each) => fn("-", fn("size", values), fn("size", fn("array_remove", values, each)))),
        );
        return fn("map_from_arrays", different, counts);
      },
    };
  },
};
