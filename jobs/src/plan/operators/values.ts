import { counted } from "../../analysis/counted.js";
import { as, fn, lit, project, range } from "../../catalog/spark/index.js";
import { sparkExpression } from "../expressions.js";
import type { Operator } from "./operator.js";

/** Rows out of one: an array of structs, made rows. */
export const values: Operator<"values"> = {
  build({ columns, rows }) {
    const one = range(1);
    if (columns.length === 0) return one;
    if (rows.length === 0) {
      return project(
        range(0),
        columns.map(({ id, type }) => as(lit.null(type), id)),
      );
    }
    const structs = rows.map((row) =>
      fn(
        "named_struct",
        ...row.flatMap((value, index) => [lit.string(columns[index]?.id ?? ""), sparkExpression(value)]),
      ),
    );
    return project(one, [fn("inline", fn("array", ...structs))]);
  },
  describe: ({ rows }) => ({ name: "values", detail: counted(rows.length, "row") }),
};
