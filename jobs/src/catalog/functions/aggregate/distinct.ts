import { fn, lambda2, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isApproximate } from "../../type-rules.js";
import { type Type, types } from "../../types.js";

/** Spark refuses DISTINCT in streams: the set of the values is kept as state, and added up when it is read. */
export const setOf = (value: Expression): Expression => fn("collect_set", value);

/** The number of values in a set. */
export const sizeOf = (set: Expression): Expression => fn("bigint", fn("size", set));

/** The type in which Spark adds values of a type up. */
const sumType = (type: Type): Type => {
  if (type.kind === "DECIMAL") return types.decimal(38, type.scale);
  return isApproximate(type) ? types.double : types.bigint;
};

/** The sum of the values in a set, of which NULL is none: NULL when it is empty. */
export function sumOf(set: Expression, type: Type): Expression {
  const wide = sumType(type);
  const zero = rawCast(lit.int(0), wide, "wrap");
  const total = fn(
    "aggregate",
    set,
    zero,
    lambda2(["total", "x"], (sum, x) => rawCast(fn("+", sum, x), wide, "wrap")),
  );
  return fn("when", fn(">", fn("size", set), lit.int(0)), total);
}
