import type { BinaryOperator, Expression } from "../nodes/index.js";
import { bindingPower } from "../parser/expressions.js";

/** More than every operator: what needs no parentheses anywhere. */
export const primary = 100;

const operators: Readonly<Record<BinaryOperator, number>> = {
  OR: bindingPower.or,
  AND: bindingPower.and,
  "=": bindingPower.comparison,
  "<>": bindingPower.comparison,
  "<": bindingPower.comparison,
  "<=": bindingPower.comparison,
  ">": bindingPower.comparison,
  ">=": bindingPower.comparison,
  OVERLAPS: bindingPower.predicate,
  "+": bindingPower.sum,
  "-": bindingPower.sum,
  "*": bindingPower.product,
  "/": bindingPower.product,
  "%": bindingPower.product,
  "||": bindingPower.product,
};

/** How tightly an expression holds together. */
export function precedence(expression: Expression): number {
  switch (expression.kind) {
    case "BinaryOperation":
      return operators[expression.operator];
    case "UnaryOperation":
      return expression.operator === "NOT" ? bindingPower.not : bindingPower.unary;
    case "IsTest":
    case "IsDistinctFrom":
      return bindingPower.is;
    case "QuantifiedComparison":
      return bindingPower.comparison;
    case "Between":
    case "Like":
    case "InList":
    case "InSubquery":
      return bindingPower.predicate;
    case "NamedArgument":
      return bindingPower.none;
    default:
      return primary;
  }
}
