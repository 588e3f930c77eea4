import type { Expression } from "./expression.js";
import type { IntervalQualifier } from "./literal.js";
import type { SyntaxNode } from "./node.js";
import type { BinaryOperation } from "./operator.js";
import type { Query } from "./query.js";
import type { TimeUnit } from "./time-unit.js";

/** `ROW(a, b)` or, with two or more, `(a, b)`. */
export interface RowConstructor extends SyntaxNode<"RowConstructor"> {
  readonly fields: readonly Expression[];
}

/** `ARRAY[a, b]`. */
export interface ArrayConstructor extends SyntaxNode<"ArrayConstructor"> {
  readonly elements: readonly Expression[];
}

/** `MAP[k1, v1, k2, v2]`. */
export interface MapConstructor extends SyntaxNode<"MapConstructor"> {
  readonly entries: readonly MapEntry[];
}

export interface MapEntry extends SyntaxNode<"MapEntry"> {
  readonly key: Expression;
  readonly value: Expression;
}

/** `(SELECT …)` where a value is wanted. */
export interface ScalarSubquery extends SyntaxNode<"ScalarSubquery"> {
  readonly query: Query;
}

/** `ARRAY(SELECT …)`, `MULTISET(SELECT …)`, `MAP(SELECT …)`. */
export interface CollectionSubquery extends SyntaxNode<"CollectionSubquery"> {
  readonly collection: "ARRAY" | "MULTISET" | "MAP";
  readonly query: Query;
}

/** `(a - b) HOUR`: the time between two times, or the months. */
export interface IntervalDifference extends SyntaxNode<"IntervalDifference"> {
  readonly difference: BinaryOperation;
  readonly qualifier: IntervalQualifier;
}

/** `INTERVAL n MINUTE` where the number is an expression. */
export interface IntervalConstructor extends SyntaxNode<"IntervalConstructor"> {
  readonly value: Expression;
  readonly unit: TimeUnit;
}
