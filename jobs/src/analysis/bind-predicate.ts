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
  const operand = bindExpression(node.operand, scope);
  const low = bindExpression(node.low, scope);
  const high = bindExpression(node.high, scope);
  const between = (from: BoundExpression, to: BoundExpression) =>
    callNamed("AND", [callNamed(">=", [operand, from], place), callNamed("<=", [operand, to], place)], place);
  const either = node.symmetric ? callNamed("OR", [between(low, high), between(high, low)], place) : between(low, high);
  return negatable(either, node.negated);
}

export function bindLike(node: Like, scope: Scope): BoundExpression {
  const place = at(scope.context, node);
  const pattern = bindExpression(node.pattern, scope);
  const escapes = node.escape === undefined ? [] : [bindExpression(node.escape, scope)];
  return negatable(
    callNamed(node.operator, [bindExpression(node.operand, scope), pattern, ...escapes], place),
    node.negated,
  );
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
    case "JSON VALUE":
    case "JSON OBJECT":
    case "JSON ARRAY":
    case "JSON SCALAR":
      return negatable(callNamed(`IS ${node.test}`, [operand], place), node.negated);
  }
}

export function bindIsDistinct(node: IsDistinctFrom, scope: Scope): BoundExpression {
  const args = [bindExpression(node.left, scope), bindExpression(node.right, scope)];
  const same = callNamed("IS NOT DISTINCT FROM", args, at(scope.context, node));
  return negatable(same, !node.negated);
}
