import type { Expression } from "./expression.js";
import type { SyntaxNode } from "./node.js";

/** `CASE [operand] WHEN … THEN … [ELSE …] END`. Without an operand the conditions are BOOLEAN. */
export interface Case extends SyntaxNode<"Case"> {
  readonly operand?: Expression;
  readonly branches: readonly CaseBranch[];
  readonly otherwise?: Expression;
}

/** `WHEN a THEN b`, or `WHEN a, b THEN c` in a CASE with an operand. */
export interface CaseBranch extends SyntaxNode<"CaseBranch"> {
  readonly conditions: readonly Expression[];
  readonly result: Expression;
}
