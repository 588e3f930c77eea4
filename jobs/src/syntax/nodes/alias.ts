import type { Identifier } from "./identifier.js";
import type { SyntaxNode } from "./node.js";

/** `AS name` or `AS name(c1, c2)` after a table; `columns` is empty when none are given. */
export interface TableAlias extends SyntaxNode<"TableAlias"> {
  readonly name: Identifier;
  readonly columns: readonly Identifier[];
}
