import { fn, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isApproximate, isInteger, isNumeric } from "../../type-rules.js";
import { type Type, types, withNullable } from "../../types.js";
import type { AggregateFunction } from "../function.js";
import { setOf, sizeOf, sumOf } from "./distinct.js";

/** Flink's average of integers is an integer, cut towards zero; Spark's is a DOUBLE. */
export const avg: AggregateFunction = {
  name: "AVG",
  usage: "AVG([DISTINCT] number)",
  description: "The mean, in the type of the number: that of integers is cut towards zero.",
  check: ([arg, ...rest]) => {
    if (arg === undefined || rest.length > 0 || !isNumeric(arg.type)) return undefined;
    const { type } = arg;
    if (type.kind !== "DECIMAL") return { arguments: [type], result: type };
    return { arguments: [type], result: withNullable(types.decimal(38, Math.max(6, type.scale)), type.nullable) };
  },
  ordered: false,
  distinct: "translated",
  translate: ({ args: [value], types: [type], result, distinct }) => {
    if (value === undefined || type === undefined) throw new TypeError("AVG has one argument.");
    if (distinct) {
      const combine = ([set = value]: readonly Expression[]) => quotient(sumOf(set, type), sizeOf(set), result);
      return { partials: [setOf(value)], combine };
    }
    if (isApproximate(result)) {
      return { partials: [fn("avg", value)], combine: ([mean = value]) => shaped(mean, result) };
    }
    return {
      partials: [fn("sum", value), fn("count", value)],
      combine: ([total = value, count = value]) => quotient(total, count, result),
    };
  },
};

const shaped = (mean: Expression, result: Type): Expression =>
  result.kind === "DOUBLE" ? mean : rawCast(mean, result, "wrap");

function quotient(total: Expression, count: Expression, result: Type): Expression {
  if (isApproximate(result)) return shaped(fn("/", total, count), result);
  if (isInteger(result)) return rawCast(fn("div", total, count), result, "wrap");
  return rawCast(fn("/", total, rawCast(count, types.decimal(20, 0), "wrap")), result, "wrap");
}
