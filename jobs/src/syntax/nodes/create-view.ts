import type { Identifier, QualifiedName } from "./identifier.js";
import type { StringLiteral } from "./literal.js";
import type { SyntaxNode } from "./node.js";
import type { Query } from "./query.js";

/** `CREATE [TEMPORARY] VIEW [IF NOT EXISTS] name [(c1, c2)] [COMMENT '…'] AS query`. */
export interface CreateView extends SyntaxNode<"CreateView"> {
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly name: QualifiedName;
  readonly columns: readonly Identifier[];
  readonly comment?: StringLiteral;
  readonly query: Query;
}
