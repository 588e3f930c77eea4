import { fn } from "../../spark/index.js";
import { isNumeric, isTemporal, isText } from "../../type-rules.js";
import type { AggregateFunction } from "../function.js";

const extreme = (name: string, spark: string, description: string): AggregateFunction => ({
  name,
  usage: `${name}(number, text or time)`,
  description,
  check: ([arg, ...rest]) => {
    if (arg === undefined || rest.length > 0) return undefined;
    const { type } = arg;
    if (!isNumeric(type) && !isText(type) && !isTemporal(type) && type.kind !== "BOOLEAN") return undefined;
    return { arguments: [type], result: type };
  },
  ordered: false,
  distinct: "ignored",
  translate: ({ args }) => ({ partials: [fn(spark, ...args)], combine: ([result = fn(spark, ...args)]) => result }),
});

export const max = extreme("MAX", "max", "The largest value.");
export const min = extreme("MIN", "min", "The smallest value.");
