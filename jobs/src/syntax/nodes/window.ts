import type { Expression } from "./expression.js";
import type { Identifier } from "./identifier.js";
import type { SyntaxNode } from "./node.js";
import type { OrderItem } from "./order.js";

/** What follows OVER: a window written out, or the name of one from the WINDOW clause. */
export type Over = WindowSpecification | WindowName;

export interface WindowName extends SyntaxNode<"WindowName"> {
  readonly name: Identifier;
}

/** `([base] [PARTITION BY …] [ORDER BY …] [ROWS | RANGE …])`. */
export interface WindowSpecification extends SyntaxNode<"WindowSpecification"> {
  readonly base?: Identifier;
  readonly partitionBy: readonly Expression[];
  readonly orderBy: readonly OrderItem[];
  readonly frame?: WindowFrame;
}

/** `ROWS BETWEEN 3 PRECEDING AND CURRENT ROW`, or one bound alone (then `end` is absent and means CURRENT ROW). */
export interface WindowFrame extends SyntaxNode<"WindowFrame"> {
  readonly unit: "ROWS" | "RANGE";
  readonly start: FrameBound;
  readonly end?: FrameBound;
}

/** `UNBOUNDED PRECEDING`, `n FOLLOWING`, `CURRENT ROW`. An absent value with PRECEDING or FOLLOWING is UNBOUNDED. */
export interface FrameBound extends SyntaxNode<"FrameBound"> {
  readonly side: "PRECEDING" | "FOLLOWING" | "CURRENT ROW";
  readonly value?: Expression;
}

/** `name AS (…)` in the WINDOW clause. */
export interface NamedWindow extends SyntaxNode<"NamedWindow"> {
  readonly name: Identifier;
  readonly window: WindowSpecification;
}
