import { callFunction, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";

/** How many rows have a value that is not null; `"*"` counts all rows. */
export function count(col: ColumnOrName): Column {
  const column = namedOrColumn(col);
  return callFunction("count", [column.expression.exprType.case === "unresolvedStar" ? 1 : column]);
}
