import { create, toBinary } from "@bufbuild/protobuf";
import { ExpressionSchema, RelationSchema } from "apache-spark-connect-node/proto";
import type { Column } from "../../analysis/column.js";
import { type Aggregate, type AggregateWindow, columnsOf, type Relation } from "../../analysis/relation.js";
import { watermarksOf } from "../../analysis/time-attributes.js";
import { as, col, extension, extract, fn, lit, project, rawCast } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { windowTime } from "../expressions.js";
import { encodeWindowAggregate, windowAggregateName } from "../extensions/window-aggregate.js";
import { itemInputs, translateItem } from "./aggregate-items.js";
import type { Build } from "./operator.js";

/**
 * Early-firing windows: each micro-batch writes the windows that it touched (`final` false), and the watermark writes each
 * window a last time (`final` true).
 *
 * Flink: `table.exec.emit.early-fire.enabled`. Spark's own aggregate in update mode never says that a row is final, and
 * keeps one state store for every aggregate of a UNION ALL: an operator of spark-extensions does both with one.
 */
export function earlyWindowAggregate(
  relation: Aggregate,
  window: AggregateWindow,
  needed: ReadonlySet<string>,
  build: Build,
): spark.Relation {
  const { keys, items } = relation;
  const { start, end, time, final } = window;
  const read = [...new Set([...keys.map((key) => key.id), ...itemInputs(items)])];
  const below = build(relation.input, new Set([...read, window.struct.id]), "expanded");
  const struct = col(window.struct.id);
  const input = project(below, [
    ...read.map((id) => withoutWatermark(id, relation.input)),
    as(extract(struct, lit.string("start")), start.id),
    as(extract(struct, lit.string("end")), end.id),
  ]);
  const translated = items.map(translateItem);
  const aggregates = translated.flatMap(({ partials }) =>
    partials.map(({ name, expression }) => ({
      name,
      expression: toBinary(ExpressionSchema, create(ExpressionSchema, expression)),
    })),
  );
  const aggregated = extension(
    windowAggregateName,
    encodeWindowAggregate({
      input: toBinary(RelationSchema, create(RelationSchema, input)),
      groupingColumns: keys.map((key) => key.id),
      windowStartColumn: start.id,
      windowEndColumn: end.id,
      aggregates,
      earlyFire: window.earlyFire,
      finalColumn: final.id,
      watermarkDelayMs: BigInt(watermarksOf(relation)[0]?.delayMs ?? 0),
    }),
  );
  const parts: { column: Column; value: spark.Expression }[] = [
    { column: start, value: rawCast(col(start.id), start.type, "wrap") },
    { column: end, value: rawCast(col(end.id), end.type, "wrap") },
    { column: time, value: windowTime(col(end.id), time.type) },
    { column: final, value: col(final.id) },
  ];
  return project(aggregated, [
    ...keys.map((key) => col(key.id)),
    ...parts.filter(({ column }) => needed.has(column.id)).map(({ column, value }) => as(value, column.id)),
    ...translated.map(({ result }) => result),
  ]);
}

/** Spark takes one column with a watermark: here that is the window's end, so the event time itself goes without. */
function withoutWatermark(id: string, input: Relation): spark.Expression {
  const column = columnsOf(input).find((each) => each.id === id);
  if (column === undefined || !column.rowtime) return col(id);
  const instant = fn(
    "timestamp_micros",
    fn("unix_micros", rawCast(col(id), { kind: "TIMESTAMP_LTZ", precision: 6, nullable: true }, "wrap")),
  );
  return as(rawCast(instant, column.type, "wrap"), id);
}
