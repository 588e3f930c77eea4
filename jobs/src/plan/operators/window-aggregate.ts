import type { Aggregate, AggregateWindow, Relation } from "../../analysis/relation.js";
import { as, col, extract, fn, lit, project, aggregate as sparkAggregate } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { windowEnd, windowStart, windowTime } from "../expressions.js";
import { itemInputs, translateItem } from "./aggregate-items.js";
import type { Build } from "./operator.js";

/**
 * GROUP BY …, window_start, window_end: one row a window, when the watermark has passed its end.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/window-agg/
 * Spark: a streaming aggregate in append mode over its own `window()` column. Every row is final. A window without rows
 * gives no row, in both engines.
 */
export function windowAggregate(
  relation: Aggregate,
  window: AggregateWindow,
  needed: ReadonlySet<string>,
  build: Build,
): spark.Relation {
  const { keys, items } = relation;
  const inputs = new Set([...keys.map((key) => key.id), window.struct.id, ...itemInputs(items)]);
  const translated = items.map(translateItem);
  const groups = keys.map((key) => col(key.id));
  const grouped = sparkAggregate(
    build(relation.input, inputs, "native"),
    [...(groups.length === 0 && isOfSessions(relation.input) ? [oneKey(window)] : groups), col(window.struct.id)],
    translated.flatMap(({ partials }) => partials.map(({ name, expression }) => as(expression, name))),
  );
  const struct = col(window.struct.id);
  const parts = [
    { column: window.start, value: windowStart(window.struct, window.start.type) },
    { column: window.end, value: windowEnd(window.struct, window.end.type) },
    { column: window.time, value: windowTime(extract(struct, lit.string("end")), window.time.type) },
    { column: window.final, value: lit.boolean(true) },
  ].filter(({ column }) => needed.has(column.id));
  return project(grouped, [
    ...(needed.has(window.struct.id) ? [struct] : []),
    ...keys.map((key) => col(key.id)),
    ...(needed.has(window.struct.id) ? [struct] : []),
    ...parts.map(({ column, value }) => as(value, column.id)),
    ...translated.map(({ result }) => result),
  ]);
}

/** Whether the rows have sessions as their windows, with nothing but projections between. */
function isOfSessions(relation: Relation): boolean {
  if (relation.kind === "project") return isOfSessions(relation.input);
  return relation.kind === "window-table" && relation.session !== undefined;
}

/** Spark has no sessions of streams without a key: one that is the same for all rows and that Spark cannot leave out. */
function oneKey({ struct }: AggregateWindow): spark.Expression {
  const start = fn("unix_micros", extract(col(struct.id), lit.string("start")));
  return as(fn("pmod", start, lit.bigint(1n)), `${struct.id}_key`);
}
