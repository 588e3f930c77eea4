import { counted } from "../../analysis/counted.js";
import { columnsOf } from "../../analysis/relation.js";
import { as, col, fn, lit, project } from "../../catalog/spark/index.js";
import type { Operator } from "./operator.js";

/** Each row once for every set of GROUP BY, with the number of the set. */
export const expand: Operator<"expand"> = {
  build({ input, number, count }, needed, style, build) {
    const passed = columnsOf(input).filter((column) => needed.has(column.id));
    const below = build(input, new Set(passed.map((column) => column.id)), style);
    const numbers = Array.from({ length: count }, (_, index) => lit.int(index));
    return project(below, [
      ...passed.map((column) => col(column.id)),
      as(fn("explode", fn("array", ...numbers)), number.id),
    ]);
  },
  describe: ({ count }) => ({ name: "grouping sets", detail: `each row once for each of ${counted(count, "set")}` }),
};
