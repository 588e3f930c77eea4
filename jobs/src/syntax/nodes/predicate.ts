import type { Expression } from "./expression.js";
import type { SyntaxNode } from "./node.js";
import type { ComparisonOperator } from "./operator.js";
import type { Query } from "./query.js";

/** `a [NOT] BETWEEN [SYMMETRIC] low AND high`. */
export interface Between extends SyntaxNode<"Between"> {
  readonly operand: Expression;
  readonly low: Expression;
  readonly high: Expression;
  readonly symmetric: boolean;
  readonly negated: boolean;
}

/** `a [NOT] LIKE p [ESCAPE e]`, `a [NOT] SIMILAR TO p [ESCAPE e]`. */
export interface Like extends SyntaxNode<"Like"> {
  readonly operator: "LIKE" | "SIMILAR TO";
  readonly operand: Expression;
  readonly pattern: Expression;
  readonly escape?: Expression;
  readonly negated: boolean;
}

/** `a [NOT] IN (1, 2)`; at least one value. */
export interface InList extends SyntaxNode<"InList"> {
  readonly operand: Expression;
  readonly values: readonly Expression[];
  readonly negated: boolean;
}

/** `a [NOT] IN (SELECT …)`. */
export interface InSubquery extends SyntaxNode<"InSubquery"> {
  readonly operand: Expression;
  readonly query: Query;
  readonly negated: boolean;
}

/** `a IS [NOT] NULL`, `TRUE`, `FALSE`, `UNKNOWN`, `JSON [VALUE | OBJECT | ARRAY | SCALAR]`. */
export interface IsTest extends SyntaxNode<"IsTest"> {
  readonly operand: Expression;
  readonly test: IsTestName;
  readonly negated: boolean;
}

export type IsTestName =
  | "NULL"
  | "TRUE"
  | "FALSE"
  | "UNKNOWN"
  | "JSON VALUE"
  | "JSON OBJECT"
  | "JSON ARRAY"
  | "JSON SCALAR";

/** `a IS [NOT] DISTINCT FROM b`. */
export interface IsDistinctFrom extends SyntaxNode<"IsDistinctFrom"> {
  readonly left: Expression;
  readonly right: Expression;
  readonly negated: boolean;
}

/** `EXISTS (SELECT …)`; `NOT EXISTS` is a NOT of it. */
export interface Exists extends SyntaxNode<"Exists"> {
  readonly query: Query;
}

/** `a > ALL (SELECT …)`, `a = ANY (SELECT …)`; SOME is read as ANY. */
export interface QuantifiedComparison extends SyntaxNode<"QuantifiedComparison"> {
  readonly operator: ComparisonOperator;
  readonly quantifier: "ALL" | "ANY";
  readonly operand: Expression;
  readonly query: Query;
}
