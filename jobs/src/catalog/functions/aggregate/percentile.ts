import { fn } from "../../spark/index.js";
import { isInteger, isNumeric } from "../../type-rules.js";
import { types, withNullable } from "../../types.js";
import type { AggregateFunction, Argument } from "../function.js";

const isShare = ({ type }: Argument): boolean => isNumeric(type) || (type.kind === "ARRAY" && isNumeric(type.element));

/** Both engines interpolate between the values beside the point. */
export const percentile: AggregateFunction = {
  name: "PERCENTILE",
  usage: "PERCENTILE(number, share [, frequency])",
  description: "The value below which the share (0 to 1, or an array of them) of the values lies, interpolated.",
  check: ([value, share, frequency, ...rest]) => {
    if (value === undefined || share === undefined || rest.length > 0) return undefined;
    if (!isNumeric(value.type) || !isShare(share)) return undefined;
    if (frequency !== undefined && !isInteger(frequency.type)) return undefined;
    const isArray = share.type.kind === "ARRAY";
    const times = frequency === undefined ? [] : [withNullable(types.bigint, frequency.type.nullable)];
    return {
      arguments: [withNullable(types.double, value.type.nullable), share.type, ...times],
      result: isArray ? { kind: "ARRAY", element: types.double, nullable: true } : types.double,
    };
  },
  ordered: false,
  constantAt: 1,
  keepsValues: true,
  distinct: "unsupported",
  translate: ({ args: [value, frequency], constant }) => {
    if (value === undefined || constant === undefined) throw new TypeError("PERCENTILE has a share.");
    const call = fn("percentile", value, constant, ...(frequency === undefined ? [] : [frequency]));
    return { partials: [call], combine: ([result = call]) => result };
  },
};
