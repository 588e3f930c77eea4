import type { Expression } from "./expression.js";
import type { Hint } from "./hint.js";
import type { Identifier, QualifiedName } from "./identifier.js";
import type { SyntaxNode } from "./node.js";
import type { Query } from "./query.js";

/** `INSERT INTO | OVERWRITE target [hints] [PARTITION (…)] [(c1, c2)] query`. */
export interface Insert extends SyntaxNode<"Insert"> {
  readonly overwrite: boolean;
  readonly target: QualifiedName;
  readonly hints: readonly Hint[];
  readonly partition: readonly PartitionValue[];
  /** Empty when no columns are named. */
  readonly columns: readonly Identifier[];
  readonly query: Query;
}

/** `column = value` in PARTITION (…). */
export interface PartitionValue extends SyntaxNode<"PartitionValue"> {
  readonly column: Identifier;
  readonly value: Expression;
}

/** `EXECUTE STATEMENT SET BEGIN insert; … END`: inserts that run as one job. */
export interface StatementSet extends SyntaxNode<"StatementSet"> {
  readonly inserts: readonly Insert[];
}
