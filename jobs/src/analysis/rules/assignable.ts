import { findCast } from "../../catalog/casts.js";
import { fail, type Place } from "../../catalog/problem.js";
import type { Table } from "../../catalog/table.js";
import { isImplicitlyCastable } from "../../catalog/type-rules.js";
import { shapeText, type Type } from "../../catalog/types.js";
import type { Column } from "../column.js";
import type { Relation } from "../relation.js";

interface Assignment {
  readonly column: { readonly name: string; readonly type: Type };
  readonly source: Column;
  readonly index: number;
  readonly target: Table;
  readonly query: Relation;
  readonly place: Place;
}

/**
 * MDSP2401: a column of the query has a type that the target's column at this position does not take.
 *
 * ```sql
 * INSERT INTO bars SELECT symbol, price FROM trades           -- wrong: the second column is a TIMESTAMP_LTZ(3)
 * INSERT INTO bars SELECT symbol, event_time FROM trades      -- right
 * ```
 */
export function requireAssignable({ column, source, index, target, query, place }: Assignment): void {
  const castable = isImplicitlyCastable(source.type, column.type) && findCast(source.type, column.type) !== undefined;
  if (castable) return;
  const item = query.kind === "project" ? query.items.find((each) => each.column.id === source.id) : undefined;
  const explicit = findCast(source.type, column.type) !== undefined;
  fail(item?.expression.place ?? place, {
    code: "MDSP2401",
    message: `Column ${index + 1} (\`${source.name}\`) is ${shapeText(source.type)}, which is not assignable to \`${column.name}\` ${shapeText(column.type)} of \`${target.name}\``,
    hint: explicit
      ? `columns go by position; CAST(${source.name} AS ${shapeText(column.type)}) if this is the right one`
      : "columns go by position: is the order right?",
  });
}
