import type { Expression } from "./expression.js";
import type { Identifier, QualifiedName } from "./identifier.js";
import type { SyntaxNode } from "./node.js";
import type { OrderItem } from "./order.js";
import type { Select } from "./select.js";

/** A query with everything around it: `[WITH …] body [ORDER BY …] [LIMIT …] [OFFSET …]`. */
export interface Query extends SyntaxNode<"Query"> {
  readonly with: readonly CommonTable[];
  readonly body: QueryBody;
  readonly orderBy: readonly OrderItem[];
  /** LIMIT n or FETCH NEXT n ROWS ONLY; absent for LIMIT ALL. */
  readonly limit?: Expression;
  readonly offset?: Expression;
}

/** A nested `Query` stands for one in parentheses that has a WITH, an order or a limit of its own. */
export type QueryBody = Select | SetOperation | Values | TableQuery | Query;

/** `left UNION [ALL] right`, and so on; from left to right, INTERSECT before the others. MINUS is read as EXCEPT. */
export interface SetOperation extends SyntaxNode<"SetOperation"> {
  readonly operator: "UNION" | "INTERSECT" | "EXCEPT";
  readonly all: boolean;
  readonly left: QueryBody;
  readonly right: QueryBody;
}

/** `VALUES (1, 'a'), (2, 'b')`; a row of one value may be written without parentheses. */
export interface Values extends SyntaxNode<"Values"> {
  readonly rows: readonly ValuesRow[];
}

export interface ValuesRow extends SyntaxNode<"ValuesRow"> {
  readonly values: readonly Expression[];
}

/** `TABLE t`: all rows of a table. */
export interface TableQuery extends SyntaxNode<"TableQuery"> {
  readonly name: QualifiedName;
}

/** `name [(c1, c2)] AS (query)` in WITH. */
export interface CommonTable extends SyntaxNode<"CommonTable"> {
  readonly name: Identifier;
  readonly columns: readonly Identifier[];
  readonly query: Query;
}
