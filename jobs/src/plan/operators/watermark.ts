import { withWatermark } from "../../catalog/spark/index.js";
import { durationText } from "../duration.js";
import type { Operator } from "./operator.js";

/**
 * Flink: `WATERMARK FOR c AS c - delay`. Spark: the watermark is the latest `c` of all earlier micro-batches, less the
 * delay; of several sources the least counts.
 */
export const watermark: Operator<"watermark"> = {
  build: ({ input, column, delayMs }, needed, style, build) =>
    withWatermark(build(input, new Set([...needed, column.id]), style), column.id, delayMs),
  describe: ({ column, delayMs }) => ({ name: "watermark", detail: `${column.id} - ${durationText(delayMs)}` }),
};
