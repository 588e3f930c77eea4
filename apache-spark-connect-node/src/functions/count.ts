import { callFunction, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";

/** How many rows have a value that is not null; `"*"` and `col("*")` count all rows. */
export function count(col: ColumnOrName): Column {
  // The server counts all rows for `*` alone; a star as a column may also be that of one DataFrame, and means the same.
  const isStar = typeof col !== "string" && col.expression.exprType.case === "unresolvedStar";
  return callFunction("count", [isStar ? 1 : namedOrColumn(col)]);
}
