import type { TableAlias } from "./alias.js";
import type { Expression } from "./expression.js";
import type { Hint } from "./hint.js";
import type { Identifier, QualifiedName } from "./identifier.js";
import type { Join } from "./join.js";
import type { MatchRecognize } from "./match-recognize.js";
import type { SyntaxNode } from "./node.js";
import type { OrderItem } from "./order.js";
import type { Query } from "./query.js";

/** `trades [hints] [FOR SYSTEM_TIME AS OF t] [AS x]`. */
export interface TableName extends SyntaxNode<"TableName"> {
  readonly name: QualifiedName;
  readonly hints: readonly Hint[];
  readonly systemTime?: Expression;
  readonly alias?: TableAlias;
}

/** `[LATERAL] (SELECT …) [AS x]`. */
export interface DerivedTable extends SyntaxNode<"DerivedTable"> {
  readonly lateral: boolean;
  readonly query: Query;
  readonly alias?: TableAlias;
}

/** `TABLE(TUMBLE(…))`, `TUMBLE(…)`, `LATERAL TABLE(f(a))`: a table function; with or without TABLE it is the same. */
export interface TableFunctionCall extends SyntaxNode<"TableFunctionCall"> {
  readonly lateral: boolean;
  readonly name: QualifiedName;
  readonly arguments: readonly TableFunctionArgument[];
  readonly alias?: TableAlias;
}

/** One argument of a table function, by position or, with a name, `name => value`. */
export interface TableFunctionArgument extends SyntaxNode<"TableFunctionArgument"> {
  readonly name?: Identifier;
  readonly value: Expression | TableArgument | Descriptor;
}

/** `TABLE t [PARTITION BY …] [ORDER BY …]` or `(SELECT …) [PARTITION BY …]` given to a table function. */
export interface TableArgument extends SyntaxNode<"TableArgument"> {
  readonly table: QualifiedName | Query;
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly OrderItem[];
}

/** `DESCRIPTOR(c1, c2)`: names of columns. */
export interface Descriptor extends SyntaxNode<"Descriptor"> {
  readonly columns: readonly Identifier[];
}

/** `UNNEST(a) [WITH ORDINALITY] [AS x(…)]`. */
export interface Unnest extends SyntaxNode<"Unnest"> {
  readonly expressions: readonly Expression[];
  readonly withOrdinality: boolean;
  readonly alias?: TableAlias;
}

/** What may stand in FROM. */
export type TableReference = TableName | DerivedTable | TableFunctionCall | Unnest | MatchRecognize | Join;
