import type { Expression } from "./expression.js";
import type { Identifier } from "./identifier.js";
import type { SyntaxNode } from "./node.js";
import type { TableReference } from "./table-reference.js";

/** `left [NATURAL] [INNER | LEFT | RIGHT | FULL | CROSS] JOIN right [ON … | USING (…)]`. */
export interface Join extends SyntaxNode<"Join"> {
  readonly type: "INNER" | "LEFT" | "RIGHT" | "FULL" | "CROSS";
  readonly natural: boolean;
  readonly left: TableReference;
  readonly right: TableReference;
  /** Absent for CROSS and NATURAL. */
  readonly condition?: JoinOn | JoinUsing;
}

export interface JoinOn extends SyntaxNode<"JoinOn"> {
  readonly expression: Expression;
}

export interface JoinUsing extends SyntaxNode<"JoinUsing"> {
  readonly columns: readonly Identifier[];
}
