import type { Expression } from "./expression.js";
import type { Identifier, QualifiedName } from "./identifier.js";
import type { SyntaxNode } from "./node.js";
import type { OrderItem } from "./order.js";
import type { Over } from "./window.js";

/**
 * A call of a scalar, aggregate or window function: `f(a, b)`, `COUNT(*)`, `SUM(DISTINCT x) FILTER (WHERE c)`,
 * `LISTAGG(x) WITHIN GROUP (ORDER BY y)`, `ROW_NUMBER() OVER (…)`, `CURRENT_TIMESTAMP`.
 * Built-in names are not case-sensitive; the name is kept as written.
 */
export interface FunctionCall extends SyntaxNode<"FunctionCall"> {
  readonly name: QualifiedName;
  readonly arguments: readonly Expression[];
  /** `COUNT(*)`; then there are no arguments. */
  readonly star: boolean;
  /** Called without parentheses, as CURRENT_TIMESTAMP and its like are. */
  readonly bare: boolean;
  readonly quantifier?: "DISTINCT" | "ALL";
  readonly nulls?: "RESPECT" | "IGNORE";
  readonly withinGroup?: readonly OrderItem[];
  readonly filter?: Expression;
  readonly over?: Over;
}

/** `name => value`, as an argument of a function. */
export interface NamedArgument extends SyntaxNode<"NamedArgument"> {
  readonly name: Identifier;
  readonly value: Expression;
}
