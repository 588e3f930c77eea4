import type { ComparisonOperator, Expression, IsTestName } from "../nodes/index.js";
import type { Cursor } from "./cursor.js";
import { bindingPower, parseAbove, parseExpression } from "./expressions.js";
import { atQuery, parseQuery } from "./query.js";

/** Reads `[NOT] BETWEEN [SYMMETRIC | ASYMMETRIC] low AND high`. */
export function parseBetween(cursor: Cursor, operand: Expression): Expression {
  const negated = cursor.eat("NOT");
  cursor.expect("BETWEEN");
  const symmetric = cursor.eat("SYMMETRIC");
  if (!symmetric) cursor.eat("ASYMMETRIC");
  const low = parseAbove(cursor, bindingPower.predicate);
  cursor.expect("AND");
  const high = parseAbove(cursor, bindingPower.predicate);
  return { kind: "Between", operand, low, high, symmetric, negated, span: cursor.spanFrom(operand.span) };
}

/** Reads `[NOT] LIKE pattern [ESCAPE e]` and `[NOT] SIMILAR TO pattern [ESCAPE e]`. */
export function parseLike(cursor: Cursor, operand: Expression): Expression {
  const negated = cursor.eat("NOT");
  const operator = cursor.eat("LIKE") ? "LIKE" : "SIMILAR TO";
  if (operator === "SIMILAR TO") cursor.expect("SIMILAR", "TO");
  const pattern = parseAbove(cursor, bindingPower.predicate);
  const escaped = cursor.eat("ESCAPE") ? { escape: parseAbove(cursor, bindingPower.predicate) } : {};
  return { kind: "Like", operator, operand, pattern, ...escaped, negated, span: cursor.spanFrom(operand.span) };
}

/** Reads `[NOT] IN (…)`. */
export function parseIn(cursor: Cursor, operand: Expression): Expression {
  const negated = cursor.eat("NOT");
  cursor.expect("IN");
  cursor.expect("(");
  if (atQuery(cursor)) {
    const query = parseQuery(cursor);
    cursor.expect(")");
    return { kind: "InSubquery", operand, query, negated, span: cursor.spanFrom(operand.span) };
  }
  const values = cursor.commaSeparated(() => parseExpression(cursor));
  cursor.expect(")");
  return { kind: "InList", operand, values, negated, span: cursor.spanFrom(operand.span) };
}

const tests: readonly (readonly [words: string, test: IsTestName])[] = [
  ["NULL", "NULL"],
  ["TRUE", "TRUE"],
  ["FALSE", "FALSE"],
  ["UNKNOWN", "UNKNOWN"],
  ["JSON VALUE", "JSON VALUE"],
  ["JSON OBJECT", "JSON OBJECT"],
  ["JSON ARRAY", "JSON ARRAY"],
  ["JSON SCALAR", "JSON SCALAR"],
  ["JSON", "JSON VALUE"],
];

/** Reads `IS [NOT] NULL` and its like, and `IS [NOT] DISTINCT FROM b`. */
export function parseIs(cursor: Cursor, operand: Expression): Expression {
  cursor.expect("IS");
  const negated = cursor.eat("NOT");
  for (const [words, test] of tests) {
    if (cursor.eat(...words.split(" "))) {
      return { kind: "IsTest", operand, test, negated, span: cursor.spanFrom(operand.span) };
    }
  }
  cursor.expect("DISTINCT", "FROM");
  const right = parseAbove(cursor, bindingPower.comparison);
  return { kind: "IsDistinctFrom", left: operand, right, negated, span: cursor.spanFrom(operand.span) };
}

/** Reads `> ALL (query)`, standing at the operator. */
export function parseQuantified(cursor: Cursor, operand: Expression, operator: ComparisonOperator): Expression {
  cursor.next();
  const quantifier = cursor.next().keyword === "ALL" ? "ALL" : "ANY";
  cursor.expect("(");
  const query = parseQuery(cursor);
  cursor.expect(")");
  return { kind: "QuantifiedComparison", operator, quantifier, operand, query, span: cursor.spanFrom(operand.span) };
}
