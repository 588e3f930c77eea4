import type { DataFrame } from "../dataframe/dataframe.js";
import { callFunction, columnOf, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrLiteral, ColumnOrName } from "../expressions/column.js";

export { col, col as column, expr, lit } from "../expressions/call.js";

/** Marks a DataFrame as small enough to be sent whole to every executor in a join. */
export function broadcast(frame: DataFrame): DataFrame {
  return frame.hint("broadcast");
}

/**
 * Any function of the server by its name, built in or user-defined, which may be qualified: `"catalog.schema.name"`. So
 * functions can be called that this version does not have. Since Spark 3.5.
 */
export function call_function(name: string, ...cols: readonly ColumnOrName[]): Column {
  const columns = cols.map(namedOrColumn);
  const value = { functionName: name, arguments: columns.map((column) => column.expression) };
  return columnOf({ case: "callFunction", value }, columns);
}

/** A function that was registered on the server, by its name. */
export function call_udf(name: string, ...cols: readonly ColumnOrName[]): Column {
  return callFunction(name, cols.map(namedOrColumn));
}

/**
 * The value where the condition holds; `Column.when` adds branches and `Column.otherwise` the value where none holds,
 * which is null without it.
 *
 * ```ts
 * when(col("price").gt(100), "dear").when(col("price").gt(10), "fair").otherwise("cheap");
 * ```
 */
export function when(condition: Column, value: ColumnOrLiteral): Column {
  return callFunction("when", [condition, value]);
}
