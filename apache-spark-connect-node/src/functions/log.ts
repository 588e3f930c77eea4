import { callFunction, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";

/** The natural logarithm; null for zero and below. */
export function log(col: ColumnOrName): Column;
/** The logarithm to a base; null for zero and below. */
export function log(base: number | Column, col: ColumnOrName): Column;
export function log(first: ColumnOrName | number, second?: ColumnOrName): Column {
  if (second !== undefined) return callFunction("log", [first, namedOrColumn(second)]);
  return callFunction("ln", [typeof first === "string" ? namedOrColumn(first) : first]);
}
