import { caseWhen, fn, lit, rawCast } from "../../spark/index.js";
import type { Expression } from "../../spark/messages.js";
import { isApproximate, isInteger } from "../../type-rules.js";
import { types, withNullable } from "../../types.js";
import type { AggregateCall, AggregateFunction, AggregateTranslation } from "../function.js";

interface Spread {
  readonly name: string;
  /** Spark's function, of DOUBLE. */
  readonly spark: string;
  readonly description: string;
  /** The deviation is the root of the variance. */
  readonly root: boolean;
  /** Of a sample: by one value less. */
  readonly sample: boolean;
}

/** Of one value a sample's deviation is NULL in both engines. */
const spread = (kind: Spread): AggregateFunction => ({
  name: kind.name,
  usage: `${kind.name}(number)`,
  description: kind.description,
  check: ([arg, ...rest]) => {
    if (arg === undefined || rest.length > 0) return undefined;
    const { type } = arg;
    if (isInteger(type)) return { arguments: [type], result: withNullable(type, true) };
    if (!isApproximate(type)) return undefined;
    return { arguments: [withNullable(types.double, type.nullable)], result: withNullable(type, true) };
  },
  needs: ([arg]) => (arg?.type.kind === "DECIMAL" ? "the digits that Flink keeps at each step" : undefined),
  ordered: false,
  distinct: "unsupported",
  translate: (call) => (isInteger(call.result) ? ofIntegers(call, kind) : ofDoubles(call, kind)),
});

function ofDoubles({ args, result }: AggregateCall, { spark }: Spread): AggregateTranslation {
  const call = fn(spark, ...args);
  return {
    partials: [call],
    combine: ([value = call]) => (result.kind === "DOUBLE" ? value : rawCast(value, result, "wrap")),
  };
}

/**
 * Flink computes the variance of integers from their squares and sums in DOUBLE, and cuts it to their type as Java does: of
 * INT and BIGINT the nearest value that fits, of smaller types the lowest bits.
 */
function ofIntegers({ args: [value], result }: AggregateCall, { root, sample }: Spread): AggregateTranslation {
  if (value === undefined) throw new TypeError("A spread has one argument.");
  const double = rawCast(value, types.double, "wrap");
  const cut = (step: Expression): Expression => rawCast(step, result, "wrap");
  return {
    partials: [fn("sum", fn("*", double, double)), fn("sum", double), fn("count", value)],
    combine: ([squares = value, total = value, count = value]) => {
      const above = fn("-", squares, fn("/", fn("*", total, total), count));
      const divisor = sample ? fn("-", count, lit.bigint(1n)) : count;
      const variance = caseWhen([[fn(">", divisor, lit.bigint(0n)), fn("/", above, divisor)]]);
      return cut(root ? fn("sqrt", cut(variance)) : variance);
    },
  };
}

const ofAll = "of all values";
const ofSample = "estimated from a sample";

export const stddevPop = spread({
  name: "STDDEV_POP",
  spark: "stddev_pop",
  description: `The standard deviation ${ofAll}.`,
  root: true,
  sample: false,
});
export const stddevSamp = spread({
  name: "STDDEV_SAMP",
  spark: "stddev_samp",
  description: `The standard deviation ${ofSample}.`,
  root: true,
  sample: true,
});
export const stddev = spread({
  name: "STDDEV",
  spark: "stddev_samp",
  description: "The same as STDDEV_SAMP.",
  root: true,
  sample: true,
});
export const varPop = spread({
  name: "VAR_POP",
  spark: "var_pop",
  description: `The variance ${ofAll}.`,
  root: false,
  sample: false,
});
export const varSamp = spread({
  name: "VAR_SAMP",
  spark: "var_samp",
  description: `The variance ${ofSample}.`,
  root: false,
  sample: true,
});
export const variance = spread({
  name: "VARIANCE",
  spark: "var_samp",
  description: "The same as VAR_SAMP.",
  root: false,
  sample: true,
});
