import type { Column } from "../../analysis/column.js";
import { asTimeless, col, project } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";

/**
 * The rows with keys that are no event times any more: Spark drops late rows where it groups by an event time, Flink only
 * where it groups by windows.
 */
export function withTimelessKeys(
  input: spark.Relation,
  keys: readonly Column[],
  ids: ReadonlySet<string>,
): spark.Relation {
  const times = new Set(keys.flatMap(({ id, rowtime }) => (rowtime ? [id] : [])));
  if (times.size === 0) return input;
  return project(
    input,
    [...ids].map((id) => (times.has(id) ? asTimeless(col(id), id) : col(id))),
  );
}
