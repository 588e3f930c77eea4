import { columnsOf } from "../../analysis/relation.js";
import { as, asTimeless, col, project, unionAll } from "../../catalog/spark/index.js";
import { columnValue } from "../expressions.js";
import type { Operator } from "./operator.js";

/** UNION ALL: columns go by position, so every branch gives the same ones in the same order. */
export const union: Operator<"union"> = {
  build({ inputs, columns }, needed, style, build) {
    const positions = columns.flatMap((column, index) => (needed.has(column.id) ? [index] : []));
    const wanted = positions.length > 0 ? positions : [0];
    const branches = inputs.map((input) => {
      const given = columnsOf(input);
      const pairs = wanted.flatMap((index) => {
        const from = given[index];
        const to = columns[index];
        return from === undefined || to === undefined ? [] : [{ from, to }];
      });
      const relation = build(input, new Set(pairs.map(({ from }) => from.id)), style);
      return project(
        relation,
        // A cast would take the watermark away.
        pairs.map(({ from, to }) => {
          if (to.rowtime) return as(col(from.id), to.id);
          return from.rowtime ? asTimeless(columnValue(from), to.id) : as(columnValue(from), to.id);
        }),
      );
    });
    return branches.reduce(unionAll);
  },
  describe: ({ inputs }) => ({ name: "union all", detail: `of ${inputs.length}` }),
};
