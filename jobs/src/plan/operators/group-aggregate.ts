import type { Aggregate } from "../../analysis/relation.js";
import { as, col, project, aggregate as sparkAggregate } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { itemInputs, translateItem } from "./aggregate-items.js";
import type { Build } from "./operator.js";

/**
 * GROUP BY without a window: one row a group, written again whenever it changes.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/group-agg/
 * Spark: a streaming aggregate in update mode. The state of a group is kept for ever: groups must be few.
 */
export function groupAggregate(relation: Aggregate, build: Build): spark.Relation {
  const { keys, items } = relation;
  const inputs = new Set([...keys.map((key) => key.id), ...itemInputs(items)]);
  const translated = items.map(translateItem);
  const grouped = sparkAggregate(
    build(relation.input, inputs, "native"),
    keys.map((key) => col(key.id)),
    translated.flatMap(({ partials }) => partials.map(({ name, expression }) => as(expression, name))),
  );
  return project(grouped, [...keys.map((key) => col(key.id)), ...translated.map(({ result }) => result)]);
}
