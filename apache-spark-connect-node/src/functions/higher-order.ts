import { callFunction, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";
import { given } from "./arguments.js";
import { type Lambda1, type Lambda2, type Lambda3, lambda } from "./lambda.js";

/** A function of one column, or of two when it declares a second parameter. */
function lambdaOfElement(f: Lambda2): Column {
  return lambda(f, f.length > 1 ? 2 : 1);
}

function fold(name: string, col: ColumnOrName, initialValue: ColumnOrName, merge: Lambda2, finish?: Lambda1): Column {
  const finishes = given(finish).map((f) => lambda(f, 1));
  return callFunction(name, [namedOrColumn(col), namedOrColumn(initialValue), lambda(merge, 2), ...finishes]);
}

/**
 * One value of all elements of an array: `merge` takes what there is so far, first the initial value, and an element, and
 * must keep the type of the initial value; `finish` changes the result.
 *
 * ```ts
 * aggregate("sizes", lit(0n), (sum, size) => sum.plus(size), (sum) => sum.divide(100));
 * ```
 */
export function aggregate(col: ColumnOrName, initialValue: ColumnOrName, merge: Lambda2, finish?: Lambda1): Column {
  return fold("aggregate", col, initialValue, merge, finish);
}

/** One value of all elements of an array; as {@link aggregate}. Since Spark 3.5. */
export function reduce(col: ColumnOrName, initialValue: ColumnOrName, merge: Lambda2, finish?: Lambda1): Column {
  return fold("reduce", col, initialValue, merge, finish);
}

/**
 * The array in order, nulls last; a comparator gives a negative INT, 0 or a positive one, as its first element comes
 * before, with or after the second.
 */
export function array_sort(col: ColumnOrName, comparator?: Lambda2): Column {
  return callFunction("array_sort", [namedOrColumn(col), ...given(comparator).map((f) => lambda(f, 2))]);
}

/** Whether the condition holds for an element of the array; null when it is null for one and true for none. */
export function exists(col: ColumnOrName, f: Lambda1): Column {
  return callFunction("exists", [namedOrColumn(col), lambda(f, 1)]);
}

/** Whether the condition holds for all elements of the array; null when it is null for one and false for none. */
export function forall(col: ColumnOrName, f: Lambda1): Column {
  return callFunction("forall", [namedOrColumn(col), lambda(f, 1)]);
}

/** The elements of the array for which the condition holds. A second parameter is the position from 0. */
export function filter(col: ColumnOrName, f: Lambda2): Column {
  return callFunction("filter", [namedOrColumn(col), lambdaOfElement(f)]);
}

/** The array with each element changed. A second parameter is the position from 0. */
export function transform(col: ColumnOrName, f: Lambda2): Column {
  return callFunction("transform", [namedOrColumn(col), lambdaOfElement(f)]);
}

/** An array of what the function makes of the elements at the same place; the shorter array is filled up with nulls. */
export function zip_with(left: ColumnOrName, right: ColumnOrName, f: Lambda2): Column {
  return callFunction("zip_with", [namedOrColumn(left), namedOrColumn(right), lambda(f, 2)]);
}

/** The entries of the map for whose key and value the condition holds. */
export function map_filter(col: ColumnOrName, f: Lambda2): Column {
  return callFunction("map_filter", [namedOrColumn(col), lambda(f, 2)]);
}

/** A map of what the function makes of each key and its values in both maps, null where a map lacks it. */
export function map_zip_with(col1: ColumnOrName, col2: ColumnOrName, f: Lambda3): Column {
  return callFunction("map_zip_with", [namedOrColumn(col1), namedOrColumn(col2), lambda(f, 3)]);
}

/** The map with each key replaced by what the function makes of key and value; two equal new keys are an error. */
export function transform_keys(col: ColumnOrName, f: Lambda2): Column {
  return callFunction("transform_keys", [namedOrColumn(col), lambda(f, 2)]);
}

/** The map with each value replaced by what the function makes of key and value. */
export function transform_values(col: ColumnOrName, f: Lambda2): Column {
  return callFunction("transform_values", [namedOrColumn(col), lambda(f, 2)]);
}
