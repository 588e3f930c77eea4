import { callFunction, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";
import { given } from "./arguments.js";

/** The server takes the characters first. */
function trimmed(name: string, col: ColumnOrName, characters: ColumnOrName | undefined): Column {
  return callFunction(name, [...given(characters), col].map(namedOrColumn));
}

/** The text without leading and trailing spaces, or (since Spark 4.0) characters of a column. */
export function trim(col: ColumnOrName, trim?: ColumnOrName): Column {
  return trimmed("trim", col, trim);
}

/** The text without leading spaces, or (since Spark 4.0) characters of a column. */
export function ltrim(col: ColumnOrName, trim?: ColumnOrName): Column {
  return trimmed("ltrim", col, trim);
}

/** The text without trailing spaces, or (since Spark 4.0) characters of a column. */
export function rtrim(col: ColumnOrName, trim?: ColumnOrName): Column {
  return trimmed("rtrim", col, trim);
}
