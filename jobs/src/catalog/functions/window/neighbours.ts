import { fn, lit } from "../../spark/index.js";
import { commonTypeOf } from "../../type-rules.js";
import { notNull, types, withNullable } from "../../types.js";
import type { WindowFunction } from "./window-function.js";

const neighbour = (name: string): WindowFunction => ({
  name,
  usage: `${name}(value [, offset [, default]]) OVER (PARTITION BY … ORDER BY …)`,
  check: ([value, offset, otherwise, ...rest]) => {
    if (value === undefined || rest.length > 0) return undefined;
    if (offset !== undefined && typeof offset.constant !== "bigint") return undefined;
    const offsets = offset === undefined ? [] : [notNull(types.int)];
    if (otherwise === undefined) {
      return { arguments: [value.type, ...offsets], result: withNullable(value.type, true) };
    }
    const common = commonTypeOf([value.type, otherwise.type]);
    if (common === undefined) return undefined;
    const each = (nullable: boolean) => withNullable(common, nullable);
    const result = each(value.type.nullable || otherwise.type.nullable);
    return { arguments: [each(value.type.nullable), ...offsets, each(otherwise.type.nullable)], result };
  },
  translate: ({ args: [value, offset = lit.int(1), ...otherwise] }) => {
    if (value === undefined) throw new TypeError(`${name} needs a value.`);
    return fn(name.toLowerCase(), value, offset, ...otherwise);
  },
  finish: (value) => value,
  ranks: false,
});

/** Values of the rows before and after. */
export const neighbours: readonly WindowFunction[] = [neighbour("LAG"), neighbour("LEAD")];
