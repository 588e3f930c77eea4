import { fn } from "../../spark/index.js";
import { isApproximate } from "../../type-rules.js";
import { types } from "../../types.js";
import type { AggregateFunction } from "../function.js";

/** Of one value a sample's deviation is NULL in both engines. Flink keeps integer types here: not taken. */
const spread = (name: string, spark: string): AggregateFunction => ({
  name,
  usage: `${name}(FLOAT or DOUBLE)`,
  check: ([arg, ...rest]) =>
    arg === undefined || rest.length > 0 || !isApproximate(arg.type)
      ? undefined
      : { arguments: [{ kind: "DOUBLE", nullable: arg.type.nullable }], result: types.double },
  ordered: false,
  distinct: "unsupported",
  translate: ({ args }) => ({ partials: [fn(spark, ...args)], combine: ([result = fn(spark, ...args)]) => result }),
});

export const stddevPop = spread("STDDEV_POP", "stddev_pop");
export const stddevSamp = spread("STDDEV_SAMP", "stddev_samp");
export const stddev = spread("STDDEV", "stddev_samp");
export const varPop = spread("VAR_POP", "var_pop");
export const varSamp = spread("VAR_SAMP", "var_samp");
export const variance = spread("VARIANCE", "var_samp");
