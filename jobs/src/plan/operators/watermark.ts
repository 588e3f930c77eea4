import type { Column } from "../../analysis/column.js";
import { as, col, filter, fn, lit, project, rawCast, withWatermark } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { types } from "../../catalog/types.js";
import { durationText } from "../duration.js";
import { isHeldAsInstant } from "../expressions.js";
import type { Operator } from "./operator.js";

/**
 * Flink: `WATERMARK FOR c AS c - delay`. Spark: the watermark is the latest `c` of all earlier micro-batches, less the
 * delay; of several sources the least counts.
 *
 * In Flink each row of the table moves the watermark, also one that a later condition drops. Spark's optimizer puts
 * conditions (of WHERE, of joins, of HAVING on keys) below the watermark, which then stays behind: late rows count, and
 * windows close late. It moves none across a filter that is not deterministic, so one that keeps every row stands above.
 */
export const watermark: Operator<"watermark"> = {
  build({ input, column, delayMs }, needed, style, build) {
    const passed = new Set([...needed, column.id]);
    const below = build(input, passed, style);
    const timed = isHeldAsInstant(column) ? withInstant(below, column, passed) : below;
    const condition = column.type.nullable ? fn("and", everyRow, hasTime(column)) : everyRow;
    return filter(withWatermark(timed, column.id, delayMs), condition);
  },
  describe: ({ column, delayMs }) => ({
    name: "watermark",
    detail: `${column.id} - ${durationText(delayMs)}, of earlier micro-batches`,
  }),
};

/** Always true, but not for the optimizer: the number of a row's partition is no constant. */
const everyRow = fn(">=", fn("spark_partition_id"), lit.int(0));

/** Flink ends the job at a row without a time; where it can have none, so does this. */
const hasTime = ({ id, name }: Column): spark.Expression =>
  fn(
    "or",
    fn("isnotnull", col(id)),
    rawCast(fn("raise_error", lit.string(`The event time \`${name}\` is NULL`)), types.boolean, "wrap"),
  );

function withInstant(input: spark.Relation, { id }: Column, columns: ReadonlySet<string>): spark.Relation {
  const instant = as(rawCast(col(id), types.timestampLtz(6), "wrap"), id);
  return project(
    input,
    [...columns].map((each) => (each === id ? instant : col(each))),
  );
}
