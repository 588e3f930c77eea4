import { fn, lambda, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isText } from "../../type-rules.js";
import { types, withNullable } from "../../types.js";
import { argument, entriesOf, pair } from "../define.js";
import type { Call, Check, ScalarFunction } from "../function.js";
import { arrayAnd, arrayAndElement, arrayOf, extended, oneArray, sameArrays } from "./types.js";

const entry = entriesOf("collection");
const { int, boolean, string } = types;
const one = lit.int(1);

/** Positions count from 1, negative ones from the end; those outside are moved to the nearest element. */
function slice(call: Call): Expression {
  const [array, start] = pair(call);
  const end = call.args[2];
  const size = fn("size", array);
  const fromEnd = (position: Expression) =>
    fn("if", fn("<", position, lit.int(0)), fn("+", fn("+", size, position), one), position);
  const first = fn("greatest", fromEnd(start), one);
  const last = end === undefined ? size : fn("least", fn("if", fn("==", end, lit.int(0)), one, fromEnd(end)), size);
  const length = fn("greatest", fn("+", fn("-", last, first), one), lit.int(0));
  const known = [array, start, ...(end === undefined ? [] : [end])].map((each) => fn("isnotnull", each));
  return fn(
    "when",
    known.reduce((left, right) => fn("and", left, right)),
    fn("slice", array, first, length),
  );
}

/** NULLs stand first in ascending order and last in descending, unless it is said. */
function sort(call: Call): Expression {
  const array = argument(call, 0);
  const ascending = call.constants[1] !== false;
  const nullsFirst = call.constants[2] === undefined ? ascending : call.constants[2] === true;
  if (ascending === nullsFirst) return fn("sort_array", array, lit.boolean(ascending));
  return ascending ? fn("array_sort", array) : fn("reverse", fn("array_sort", array));
}

const joinCheck: Check = (args) => {
  const array = arrayOf(args);
  return array === undefined || !isText(array.element) ? undefined : arrayAnd([string, string], 1, () => string)(args);
};

export const arrays: readonly ScalarFunction[] = [
  entry("ARRAY_APPEND", "ARRAY_APPEND(array, value)", "The array with a value at its end.", extended, "array_append"),
  entry(
    "ARRAY_PREPEND",
    "ARRAY_PREPEND(array, value)",
    "The array with a value at its start.",
    extended,
    "array_prepend",
  ),
  entry("ARRAY_CONCAT", "ARRAY_CONCAT(array, …)", "The elements of all arrays in one.", sameArrays(1, 1_000), "concat"),
  entry(
    "ARRAY_CONTAINS",
    "ARRAY_CONTAINS(array, value)",
    "Whether the value, which may be NULL, is an element.",
    arrayAndElement((array) => withNullable(boolean, array.nullable)),
    (call) =>
      fn(
        "exists",
        argument(call, 0),
        lambda("x", (x) => fn("<=>", x, argument(call, 1))),
      ),
  ),
  entry(
    "ARRAY_DISTINCT",
    "ARRAY_DISTINCT(array)",
    "The elements without those that came before.",
    oneArray((array) => array),
    "array_distinct",
  ),
  entry(
    "ARRAY_EXCEPT",
    "ARRAY_EXCEPT(array, array)",
    "The distinct elements of the first array that are not in the second.",
    sameArrays(2, 2),
    "array_except",
  ),
  entry(
    "ARRAY_INTERSECT",
    "ARRAY_INTERSECT(array, array)",
    "The distinct elements of the first array that are in the second.",
    sameArrays(2, 2),
    "array_intersect",
  ),
  entry(
    "ARRAY_UNION",
    "ARRAY_UNION(array, array)",
    "The distinct elements of both arrays.",
    sameArrays(2, 2),
    "array_union",
  ),
  {
    ...entry(
      "ARRAY_JOIN",
      "ARRAY_JOIN(array, separator [, replacement])",
      "The texts joined; NULLs are left out or replaced.",
      joinCheck,
      "array_join",
    ),
  },
  entry(
    "ARRAY_MAX",
    "ARRAY_MAX(array)",
    "The greatest element; NULL when there is none.",
    oneArray((array) => withNullable(array.element, true)),
    "array_max",
  ),
  entry(
    "ARRAY_MIN",
    "ARRAY_MIN(array)",
    "The least element; NULL when there is none.",
    oneArray((array) => withNullable(array.element, true)),
    "array_min",
  ),
  entry(
    "ARRAY_POSITION",
    "ARRAY_POSITION(array, value)",
    "Where the value first is, from 1; 0 when it is not.",
    arrayAndElement((_, args) =>
      withNullable(
        int,
        args.some((arg) => arg.type.nullable),
      ),
    ),
    (call) => rawCast(fn("array_position", ...call.args), int, "wrap"),
  ),
  entry(
    "ARRAY_REMOVE",
    "ARRAY_REMOVE(array, value)",
    "The array without the elements that are the value, which may be NULL.",
    arrayAndElement((array) => array),
    (call) =>
      fn(
        "filter",
        argument(call, 0),
        lambda("x", (x) => fn("not", fn("<=>", x, argument(call, 1)))),
      ),
  ),
  entry(
    "ARRAY_REVERSE",
    "ARRAY_REVERSE(array)",
    "The elements in reverse order.",
    oneArray((array) => array),
    "reverse",
  ),
  entry(
    "ARRAY_SLICE",
    "ARRAY_SLICE(array, first [, last])",
    "The elements from one position to another.",
    arrayAnd([int, int], 1, (array) => array),
    slice,
  ),
  {
    ...entry(
      "ARRAY_SORT",
      "ARRAY_SORT(array [, ascending [, nulls first]])",
      "The elements in order.",
      arrayAnd([boolean, boolean], 2, (array) => array),
      sort,
    ),
    needs: (args) =>
      args.slice(1).every((arg) => typeof arg.constant === "boolean") ? undefined : "an order that is a literal",
  },
];
