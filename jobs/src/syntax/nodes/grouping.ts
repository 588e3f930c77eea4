import type { Expression } from "./expression.js";
import type { SyntaxNode } from "./node.js";

/** `GROUP BY …`. */
export interface GroupBy extends SyntaxNode<"GroupBy"> {
  readonly quantifier?: "ALL" | "DISTINCT";
  readonly elements: readonly GroupingElement[];
}

/** An ordinary term of GROUP BY. */
export interface GroupingExpression extends SyntaxNode<"GroupingExpression"> {
  readonly expression: Expression;
}

/** `(a, b)` or `()`: several terms that count as one. */
export interface GroupingSet extends SyntaxNode<"GroupingSet"> {
  readonly expressions: readonly Expression[];
}

/** `GROUPING SETS ((a), (a, b), ())`. */
export interface GroupingSets extends SyntaxNode<"GroupingSets"> {
  readonly elements: readonly GroupingElement[];
}

/** `ROLLUP (a, (b, c))`. */
export interface Rollup extends SyntaxNode<"Rollup"> {
  readonly elements: readonly (GroupingExpression | GroupingSet)[];
}

/** `CUBE (a, (b, c))`. */
export interface Cube extends SyntaxNode<"Cube"> {
  readonly elements: readonly (GroupingExpression | GroupingSet)[];
}

export type GroupingElement = GroupingExpression | GroupingSet | GroupingSets | Rollup | Cube;
