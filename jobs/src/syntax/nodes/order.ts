import type { Expression } from "./expression.js";
import type { SyntaxNode } from "./node.js";

/** One term of ORDER BY. The default is ascending, nulls first when ascending and last when descending. */
export interface OrderItem extends SyntaxNode<"OrderItem"> {
  readonly expression: Expression;
  readonly direction?: "ASC" | "DESC";
  readonly nulls?: "FIRST" | "LAST";
}
