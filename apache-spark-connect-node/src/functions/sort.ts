import { namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";

/** Ascending, nulls first. */
export function asc(col: ColumnOrName): Column {
  return namedOrColumn(col).asc();
}

/** Ascending, nulls first. */
export function asc_nulls_first(col: ColumnOrName): Column {
  return namedOrColumn(col).ascNullsFirst();
}

/** Ascending, nulls last. */
export function asc_nulls_last(col: ColumnOrName): Column {
  return namedOrColumn(col).ascNullsLast();
}

/** Descending, nulls last. */
export function desc(col: ColumnOrName): Column {
  return namedOrColumn(col).desc();
}

/** Descending, nulls first. */
export function desc_nulls_first(col: ColumnOrName): Column {
  return namedOrColumn(col).descNullsFirst();
}

/** Descending, nulls last. */
export function desc_nulls_last(col: ColumnOrName): Column {
  return namedOrColumn(col).descNullsLast();
}
