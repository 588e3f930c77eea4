import { fn, rawCast } from "../../spark/index.js";
import { isNumeric } from "../../type-rules.js";
import { types, withNullable } from "../../types.js";
import type { AggregateFunction } from "../function.js";
import { setOf, sumOf } from "./distinct.js";

/** Flink keeps the argument's type (and wraps around); Spark widens it. */
export const sum: AggregateFunction = {
  name: "SUM",
  usage: "SUM([DISTINCT] number)",
  description: "The sum, in the type of the number; integers wrap around when they overflow.",
  check: ([arg, ...rest]) => {
    if (arg === undefined || rest.length > 0 || !isNumeric(arg.type)) return undefined;
    const { type } = arg;
    const result = type.kind === "DECIMAL" ? withNullable(types.decimal(38, type.scale), type.nullable) : type;
    return { arguments: [type], result };
  },
  ordered: false,
  distinct: "translated",
  translate: ({ args: [value], types: [type], result, distinct }) => {
    if (value === undefined || type === undefined) throw new TypeError("SUM has one argument.");
    const shaped = result.kind === "DOUBLE" || result.kind === "BIGINT";
    return {
      partials: [distinct ? setOf(value) : fn("sum", value)],
      combine: ([partial = value]) => {
        const total = distinct ? sumOf(partial, type) : partial;
        return shaped ? total : rawCast(total, result, "wrap");
      },
    };
  },
};
