import { fn, rawCast } from "../../spark/index.js";
import { isApproximate, isInteger, isNumeric } from "../../type-rules.js";
import { types, withNullable } from "../../types.js";
import type { AggregateFunction } from "../function.js";

/** Flink's average of integers is an integer, cut towards zero; Spark's is a DOUBLE. */
export const avg: AggregateFunction = {
  name: "AVG",
  usage: "AVG(number)",
  check: ([arg, ...rest]) => {
    if (arg === undefined || rest.length > 0 || !isNumeric(arg.type)) return undefined;
    const { type } = arg;
    if (type.kind !== "DECIMAL") return { arguments: [type], result: type };
    return { arguments: [type], result: withNullable(types.decimal(38, Math.max(6, type.scale)), type.nullable) };
  },
  ordered: false,
  distinct: "unsupported",
  translate: ({ args, result }) => {
    if (isApproximate(result)) {
      return {
        partials: [fn("avg", ...args)],
        combine: ([mean = fn("avg", ...args)]) => (result.kind === "DOUBLE" ? mean : rawCast(mean, result, "wrap")),
      };
    }
    return {
      partials: [fn("sum", ...args), fn("count", ...args)],
      combine: ([total, count]) => {
        if (total === undefined || count === undefined) throw new TypeError("AVG has two partial results.");
        const mean = isInteger(result)
          ? fn("div", total, count)
          : fn("/", total, rawCast(count, types.decimal(20, 0), "wrap"));
        return rawCast(mean, result, "wrap");
      },
    };
  },
};
