import type { GroupBy, GroupingElement, GroupingExpression, GroupingSet } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { parseExpression } from "./expressions.js";
import { optional } from "./optional.js";

/** Reads `GROUP BY …`. */
export function parseGroupBy(cursor: Cursor): GroupBy {
  const first = cursor.token;
  cursor.expect("GROUP", "BY");
  const quantifier = cursor.eatOne(["ALL", "DISTINCT"]);
  const elements = cursor.commaSeparated(() => parseGroupingElement(cursor));
  return { kind: "GroupBy", ...optional({ quantifier }), elements, span: cursor.spanFrom(first) };
}

function parseGroupingElement(cursor: Cursor): GroupingElement {
  const first = cursor.token;
  if (cursor.eat("GROUPING", "SETS")) {
    cursor.expect("(");
    const elements = cursor.commaSeparated(() => cursor.nested(() => parseGroupingElement(cursor)));
    cursor.expect(")");
    return { kind: "GroupingSets", elements, span: cursor.spanFrom(first) };
  }
  const several = cursor.eatOne(["ROLLUP", "CUBE"]);
  if (several === undefined) return parseSimpleElement(cursor);
  cursor.expect("(");
  const elements = cursor.commaSeparated(() => parseSimpleElement(cursor));
  cursor.expect(")");
  return { kind: several === "ROLLUP" ? "Rollup" : "Cube", elements, span: cursor.spanFrom(first) };
}

/** `()` and `(a, b)` are sets; `(a)` is in parentheses only. */
function parseSimpleElement(cursor: Cursor): GroupingExpression | GroupingSet {
  const first = cursor.token;
  if (cursor.eat("(", ")")) return { kind: "GroupingSet", expressions: [], span: cursor.spanFrom(first) };
  const expression = parseExpression(cursor);
  if (first.keyword === "(" && expression.kind === "RowConstructor") {
    return { kind: "GroupingSet", expressions: expression.fields, span: cursor.spanFrom(first) };
  }
  return { kind: "GroupingExpression", expression, span: cursor.spanFrom(first) };
}
