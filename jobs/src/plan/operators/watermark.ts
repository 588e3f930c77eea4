import type { Column } from "../../analysis/column.js";
import { as, col, project, rawCast, withWatermark } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { types } from "../../catalog/types.js";
import { durationText } from "../duration.js";
import { isHeldAsInstant } from "../expressions.js";
import type { Operator } from "./operator.js";

/**
 * Flink: `WATERMARK FOR c AS c - delay`. Spark: the watermark is the latest `c` of all earlier micro-batches, less the
 * delay; of several sources the least counts.
 */
export const watermark: Operator<"watermark"> = {
  build({ input, column, delayMs }, needed, style, build) {
    const passed = new Set([...needed, column.id]);
    const below = build(input, passed, style);
    return withWatermark(isHeldAsInstant(column) ? withInstant(below, column, passed) : below, column.id, delayMs);
  },
  describe: ({ column, delayMs }) => ({ name: "watermark", detail: `${column.id} - ${durationText(delayMs)}` }),
};

function withInstant(input: spark.Relation, { id }: Column, columns: ReadonlySet<string>): spark.Relation {
  const instant = as(rawCast(col(id), types.timestampLtz(6), "wrap"), id);
  return project(
    input,
    [...columns].map((each) => (each === id ? instant : col(each))),
  );
}
