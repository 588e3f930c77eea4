import type { Place } from "../catalog/problem.js";
import { type Type, withNullable } from "../catalog/types.js";
import type { BoundExpression } from "./bound-expression.js";
import { Names } from "./column.js";
import type { Values } from "./relation.js";

/** What a statement that asks for the catalog is answered: rows of texts and truth values. */
export interface Answer {
  readonly columns: readonly { readonly name: string; readonly type: Type }[];
  readonly rows: readonly (readonly (string | boolean | null)[])[];
}

/** An answer as a relation of fixed rows, so that it goes wherever a query's rows go. */
export function answerRelation({ columns, rows }: Answer, place: Place): Values {
  const names = new Names();
  return {
    kind: "values",
    columns: columns.map(({ name, type }) => ({ id: names.allocate(name), name, type, rowtime: false })),
    rows: rows.map((row) =>
      row.map((value, index): BoundExpression => {
        const type = columns[index]?.type;
        if (type === undefined) throw new TypeError("A row has as many values as there are columns.");
        return { kind: "literal", value, type: withNullable(type, true), place };
      }),
    ),
  };
}
