import { fn, rawCast } from "../../spark/index.js";
import { isNumeric } from "../../type-rules.js";
import { types, withNullable } from "../../types.js";
import type { AggregateFunction } from "../function.js";

/** Flink keeps the argument's type (and wraps around); Spark widens it. */
export const sum: AggregateFunction = {
  name: "SUM",
  usage: "SUM(number)",
  check: ([arg, ...rest]) => {
    if (arg === undefined || rest.length > 0 || !isNumeric(arg.type)) return undefined;
    const { type } = arg;
    const result = type.kind === "DECIMAL" ? withNullable(types.decimal(38, type.scale), type.nullable) : type;
    return { arguments: [type], result };
  },
  ordered: false,
  distinct: "unsupported",
  translate: ({ args, result }) => ({
    partials: [fn("sum", ...args)],
    combine: ([total]) => {
      if (total === undefined) throw new TypeError("SUM has one partial result.");
      return result.kind === "DOUBLE" || result.kind === "BIGINT" ? total : rawCast(total, result, "wrap");
    },
  }),
};
