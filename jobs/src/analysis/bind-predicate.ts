import { notYet, notYetCodes } from "../catalog/problem.js";
import type { Between, InList, IsDistinctFrom, IsTest, Like } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import type { BoundExpression } from "./bound-expression.js";
import { at } from "./context.js";
import { callNamed, condition } from "./infer.js";
import type { Scope } from "./scope.js";

const negatable = (value: BoundExpression, negated: boolean): BoundExpression =>
  negated ? callNamed("NOT", [value], value.place) : value;

export function bindBetween(node: Between, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  if (node.symmetric)
    return notYet(place, notYetCodes.expression, "BETWEEN SYMMETRIC", "LEAST and GREATEST of the bounds");
  const operand = bindExpression(node.operand, scope);
  const above = callNamed(">=", [operand, bindExpression(node.low, scope)], place);
  const below = callNamed("<=", [operand, bindExpression(node.high, scope)], place);
  return negatable(callNamed("AND", [above, below], place), node.negated);
}

export function bindLike(node: Like, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  if (node.operator !== "LIKE")
    return notYet(place, notYetCodes.expression, "SIMILAR TO", "its patterns as regular expressions");
  const pattern = bindExpression(node.pattern, scope);
  if (node.escape === undefined && pattern.kind === "literal" && String(pattern.value).includes("\\")) {
    const needs = "one meaning of the backslash in both engines";
    return notYet(
      pattern.place,
      notYetCodes.expression,
      "a backslash in LIKE",
      needs,
      "say which character escapes: LIKE '…' ESCAPE '!'",
    );
  }
  const escapes = node.escape === undefined ? [] : [bindExpression(node.escape, scope)];
  return negatable(callNamed("LIKE", [bindExpression(node.operand, scope), pattern, ...escapes], place), node.negated);
}

export function bindInList(node: InList, scope: Scope): BoundExpression {
  const values = node.values.map((value) => bindExpression(value, scope));
  const found = callNamed("IN", [bindExpression(node.operand, scope), ...values], at(scope.context, node));
  return negatable(found, node.negated);
}

export function bindIsTest(node: IsTest, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const operand = bindExpression(node.operand, scope);
  switch (node.test) {
    case "NULL":
      return callNamed(node.negated ? "IS NOT NULL" : "IS NULL", [operand], place);
    case "UNKNOWN":
      return callNamed(node.negated ? "IS NOT NULL" : "IS NULL", [condition(operand, "IS UNKNOWN")], place);
    case "TRUE":
    case "FALSE":
      return negatable(callNamed(`IS ${node.test}`, [operand], place), node.negated);
    default:
      return notYet(place, notYetCodes.expression, `IS ${node.test}`, "a JSON parser");
  }
}

export function bindIsDistinct(node: IsDistinctFrom, scope: Scope): BoundExpression {
  const args = [bindExpression(node.left, scope), bindExpression(node.right, scope)];
  const same = callNamed("IS NOT DISTINCT FROM", args, at(scope.context, node));
  return negatable(same, !node.negated);
}
