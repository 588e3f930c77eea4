import { columnIds } from "../../analysis/bound-expression.js";
import { printExpression } from "../../analysis/print-expression.js";
import { as, col, project as sparkProject } from "../../catalog/spark/index.js";
import { sparkExpression } from "../expressions.js";
import type { Operator } from "./operator.js";

/** Columns that nothing above reads are left out. */
export const project: Operator<"project"> = {
  build({ input, items }, needed, style, build) {
    const wanted = items.filter(({ column }) => needed.has(column.id));
    const kept = wanted.length > 0 ? wanted : items.slice(0, 1);
    const below = new Set(kept.flatMap(({ expression }) => [...columnIds(expression)]));
    const expressions = kept.map(({ column, expression }) => {
      // A time attribute that is passed on keeps its watermark, which a cast would take away.
      const isPassed = expression.kind === "column" && column.rowtime;
      const value = isPassed ? col(expression.column.id) : sparkExpression(expression);
      return expression.kind === "column" && expression.column.id === column.id ? value : as(value, column.id);
    });
    return sparkProject(build(input, below, style), expressions);
  },
  describe({ items }) {
    const shown = items.filter(({ column }) => column.role === undefined);
    const texts = shown.map(({ column, expression }) => {
      const text = printExpression(expression);
      return text === column.id ? text : `${column.id} = ${text}`;
    });
    return { name: "project", detail: texts.join(", ") };
  },
};
