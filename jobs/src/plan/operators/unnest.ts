import { columnIds } from "../../analysis/bound-expression.js";
import { printExpression } from "../../analysis/print-expression.js";
import { columnsOf } from "../../analysis/relation.js";
import { as, asAll, col, extract, fn, lambda, lit, project } from "../../catalog/spark/index.js";
import type * as spark from "../../catalog/spark/messages.js";
import type { Type } from "../../catalog/types.js";
import { sparkExpression } from "../expressions.js";
import type { Operator } from "./operator.js";

/** The elements of a value as an array; of a multiset each as often as it is there. */
function elementsOf(value: spark.Expression, type: Type): spark.Expression {
  if (type.kind !== "MAP" && type.kind !== "MULTISET") return value;
  const entries = fn("map_entries", value);
  if (type.kind === "MAP") return entries;
  const part = (entry: spark.Expression, name: string) => extract(entry, lit.string(name));
  return fn(
    "flatten",
    fn(
      "transform",
      entries,
      lambda("e", (e) => fn("array_repeat", part(e, "key"), part(e, "value"))),
    ),
  );
}

/** Each row once for every element, with its number. */
export const unnest: Operator<"unnest"> = {
  build({ input, value, position, element, outer }, needed, style, build) {
    const passed = columnsOf(input).filter((column) => needed.has(column.id));
    const below = build(input, new Set([...passed.map((column) => column.id), ...columnIds(value)]), style);
    const array = elementsOf(sparkExpression(value), value.type);
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
