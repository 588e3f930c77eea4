import { columnIds } from "../../analysis/bound-expression.js";
import { printExpression } from "../../analysis/print-expression.js";
import { columnsOf } from "../../analysis/relation.js";
import { as, asAll, col, fn, lit, project } from "../../catalog/spark/index.js";
import { sparkExpression } from "../expressions.js";
import type { Operator } from "./operator.js";

/** Each row once for every element, with its number. */
export const unnest: Operator<"unnest"> = {
  build({ input, value, position, element, outer }, needed, style, build) {
    const passed = columnsOf(input).filter((column) => needed.has(column.id));
    const below = build(input, new Set([...passed.map((column) => column.id), ...columnIds(value)]), style);
    const array = value.type.kind === "MAP" ? fn("map_entries", sparkExpression(value)) : sparkExpression(value);
    const columns = passed.map((column) => col(column.id));
    const pairs = project(below, [
      ...columns,
      asAll(fn(outer ? "posexplode_outer" : "posexplode", array), [position.id, element.id]),
    ]);
    if (!needed.has(position.id)) return pairs;
    // Flink numbers elements from 1.
    return project(pairs, [...columns, col(element.id), as(fn("+", col(position.id), lit.int(1)), position.id)]);
  },
  describe: ({ value, outer }) => ({
    name: "unnest",
    detail: `${printExpression(value)}${outer ? ", rows without an element too" : ""}`,
  }),
};
