import { columnsOf } from "../../analysis/relation.js";
import { deduplicate } from "../../catalog/spark/index.js";
import type { Operator } from "./operator.js";
import { withTimelessKeys } from "./timeless.js";

/**
 * Each different row once, as soon as it comes: Spark's deduplication, which is an append, so that rows of it can be
 * joined.
 *
 * Spark: https://spark.apache.org/docs/latest/streaming/apis-on-dataframes-and-datasets.html#streaming-deduplication
 */
export const distinct: Operator<"distinct"> = {
  build({ input }, _needed, style, build) {
    const columns = columnsOf(input);
    const ids = new Set(columns.map(({ id }) => id));
    return deduplicate(withTimelessKeys(build(input, ids, style), columns, ids), [...ids]);
  },
  describe({ input }) {
    const detail = columnsOf(input).map(({ id }) => id);
    return { name: "distinct", detail: detail.join(", "), state: { keeps: "each different row", until: "for ever" } };
  },
};
