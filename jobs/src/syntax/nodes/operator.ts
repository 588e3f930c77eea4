import type { Expression } from "./expression.js";
import type { SyntaxNode } from "./node.js";

export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%";
export type LogicalOperator = "AND" | "OR";

/** `!=` is read as `<>`. */
export type BinaryOperator = ComparisonOperator | ArithmeticOperator | LogicalOperator | "||" | "OVERLAPS";

export interface BinaryOperation extends SyntaxNode<"BinaryOperation"> {
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `-x`, `+x`, `NOT x`. The sign of a number is an operation too: `-1` is `-` of the literal `1`. */
export interface UnaryOperation extends SyntaxNode<"UnaryOperation"> {
  readonly operator: "-" | "+" | "NOT";
  readonly operand: Expression;
}
