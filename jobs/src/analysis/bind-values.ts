import { collect, fail } from "../catalog/problem.js";
import { commonTypeOf } from "../catalog/type-rules.js";
import { shapeText } from "../catalog/types.js";
import type { Values as ValuesNode } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import { at, type Context } from "./context.js";
import { counted } from "./counted.js";
import { coerce } from "./infer.js";
import type { Values } from "./relation.js";
import type { Scope } from "./scope.js";

/** `VALUES (1, 'a'), (2, 'b')`: columns EXPR$0, EXPR$1 …, each of the type that holds the values of all rows. */
export function bindValues(node: ValuesNode, context: Context): Values {
  const scope: Scope = { context, tables: [], aggregates: { not: "VALUES" } };
  const rows = collect(node.rows, (row) => row.values.map((value) => bindExpression(value, scope)));
  const width = rows[0]?.length ?? 0;
  const other = rows.findIndex((row) => row.length !== width);
  if (other >= 0) {
    fail(at(context, node.rows[other] ?? node), {
      code: "MDSP2014",
      message: `This row of VALUES has ${counted(rows[other]?.length ?? 0, "value")}, the first has ${width}`,
      hint: "write as many values in every row",
    });
  }
  const untyped = rows.flat().find((value) => value.type.kind === "NULL");
  if (untyped !== undefined) {
    fail(untyped.place, {
      code: "MDSP2015",
      message: "NULL in VALUES needs a type, as in Flink",
      hint: "write CAST(NULL AS INT), or the type that the column has",
    });
  }
  const columns = Array.from({ length: width }, (_, index) => {
    const each = rows.flatMap((row) => row[index] ?? []);
    const type = commonTypeOf(each.map((value) => value.type));
    if (type === undefined) {
      const texts = [...new Set(each.map((value) => shapeText(value.type)))].join(", ");
      return fail(each[0]?.place ?? at(context, node), {
        code: "MDSP2107",
        message: `Column ${index + 1} of VALUES has no common type: ${texts}`,
        hint: "CAST it to one type in every row",
      });
    }
    return { id: context.names.allocate(`EXPR$${index}`), name: `EXPR$${index}`, type, rowtime: false };
  });
  const fitted = rows.map((row) => row.map((value, index) => coerce(value, columns[index]?.type ?? value.type)));
  return { kind: "values", columns, rows: fitted };
}
