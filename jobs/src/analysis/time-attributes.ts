import { fail, type Place } from "../catalog/problem.js";
import type { BoundExpression } from "./bound-expression.js";
import type { Column } from "./column.js";
import { inputsOf, type Relation, type Watermark } from "./relation.js";

/**
 * How far a watermark stays behind its column, in milliseconds: `c` or `c - INTERVAL …`.
 *
 * Flink closes a window at `watermark >= end - 1 ms`, Spark at `watermark >= end`: the same up to one millisecond, and in
 * both the watermark moves between batches of rows, not between rows.
 */
export function watermarkDelay(expression: BoundExpression, column: Column, place: Place): number {
  if (expression.kind === "column" && expression.column.id === column.id) return 0;
  if (expression.kind === "call" && expression.function.name === "TIME - INTERVAL") {
    const [time, delay] = expression.args;
    const sameColumn = time?.kind === "column" && time.column.id === column.id;
    if (sameColumn && delay?.kind === "literal" && typeof delay.value === "bigint" && delay.value >= 0n) {
      return Number(delay.value / 1_000n);
    }
  }
  return fail(place, {
    code: "MDSP2303",
    message: "A watermark stays behind its own column by a fixed time",
    hint: `write WATERMARK FOR ${column.name} AS ${column.name} - INTERVAL '2' SECOND`,
  });
}

/** The watermarks of the sources below. */
export function watermarksOf(relation: Relation): readonly Watermark[] {
  const below = inputsOf(relation).flatMap(watermarksOf);
  return relation.kind === "watermark" ? [relation, ...below] : below;
}
