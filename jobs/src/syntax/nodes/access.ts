import type { Expression } from "./expression.js";
import type { Identifier } from "./identifier.js";
import type { SyntaxNode } from "./node.js";

/**
 * `price`, `t.price`, `t.address.city`: a chain of names. Which of them is a table and which a field of a row is for
 * the analysis to say. Never empty.
 */
export interface ColumnReference extends SyntaxNode<"ColumnReference"> {
  readonly parts: readonly Identifier[];
}

/** `operand.field` where the operand is no chain of names: `f(x).city`, `rows[1].city`, `(a).b`. */
export interface FieldAccess extends SyntaxNode<"FieldAccess"> {
  readonly operand: Expression;
  readonly field: Identifier;
}

/** `operand[index]`: an element of an array (from 1), the value of a map's key, or a field of a row. */
export interface ElementAccess extends SyntaxNode<"ElementAccess"> {
  readonly operand: Expression;
  readonly index: Expression;
}
