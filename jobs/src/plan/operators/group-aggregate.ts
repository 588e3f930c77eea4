import type { Aggregate, Relation } from "../../analysis/relation.js";
import { as, col, filter, fn, lit, project, aggregate as sparkAggregate } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import { itemInputs, translateItem } from "./aggregate-items.js";
import type { Build } from "./operator.js";
import { withTimelessKeys } from "./timeless.js";

/**
 * GROUP BY without a window: one row a group, written again whenever it changes.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/group-agg/
 * Spark: a streaming aggregate in update mode. The state of a group is kept for ever: groups must be few. Without keys
 * Spark writes a row of no rows, and Flink none.
 */
export function groupAggregate(relation: Aggregate, build: Build): spark.Relation {
  const { keys, items } = relation;
  const inputs = new Set([...keys.map((key) => key.id), ...itemInputs(items)]);
  const translated = items.map(translateItem);
  const hidden = keys.length === 0 && !isWrittenOfNothing(relation);
  const grouped = sparkAggregate(
    withTimelessKeys(build(relation.input, inputs, "native"), keys, inputs),
    keys.map((key) => col(key.id)),
    [
      ...translated.flatMap(({ partials }) => partials.map(({ name, expression }) => as(expression, name))),
      ...(hidden ? [as(fn("count", lit.int(1)), ROWS)] : []),
    ],
  );
  const written = hidden ? filter(grouped, fn(">", col(ROWS), lit.bigint(0n))) : grouped;
  return project(written, [...keys.map((key) => col(key.id)), ...translated.map(({ result }) => result)]);
}

/** No column of SQL has this name. */
const ROWS = "group__rows";

/** Flink computes these of written rows before it runs, in the way of the SQL standard. */
const foldable = new Set(["COUNT", "SUM", "MIN", "MAX"]);

const isWrittenOfNothing = ({ input, items }: Aggregate): boolean =>
  isWritten(input) && items.every((item) => foldable.has(item.function.name));

function isWritten(relation: Relation): boolean {
  if (relation.kind === "project" || relation.kind === "filter") return isWritten(relation.input);
  return relation.kind === "values";
}
