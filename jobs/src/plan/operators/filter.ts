import { columnIds } from "../../analysis/bound-expression.js";
import { printExpression } from "../../analysis/print-expression.js";
import { filter as sparkFilter } from "../../catalog/spark/index.js";
import { sparkExpression } from "../expressions.js";
import type { Operator } from "./operator.js";

export const filter: Operator<"filter"> = {
  build({ input, condition }, needed, style, build) {
    const below = build(input, new Set([...needed, ...columnIds(condition)]), style);
    return sparkFilter(below, sparkExpression(condition));
  },
  describe: ({ condition }) => ({ name: "filter", detail: printExpression(condition) }),
};
