import type { Expression } from "./expression.js";
import type { SyntaxNode } from "./node.js";
import type { TimeUnit } from "./time-unit.js";

/** `EXTRACT(HOUR FROM t)`. */
export interface Extract extends SyntaxNode<"Extract"> {
  readonly unit: TimeUnit;
  readonly operand: Expression;
}

/** `FLOOR(t TO HOUR)`, `CEIL(t TO DAY)`. Without `TO` they are plain function calls. */
export interface RoundToUnit extends SyntaxNode<"RoundToUnit"> {
  readonly direction: "FLOOR" | "CEIL";
  readonly operand: Expression;
  readonly unit: TimeUnit;
}

/** `TRIM([BOTH | LEADING | TRAILING] [characters] FROM operand)`; `TRIM(x)` is a plain function call. */
export interface Trim extends SyntaxNode<"Trim"> {
  readonly side: "BOTH" | "LEADING" | "TRAILING";
  readonly characters?: Expression;
  readonly operand: Expression;
}

/** `POSITION(needle IN haystack)`. */
export interface Position extends SyntaxNode<"Position"> {
  readonly needle: Expression;
  readonly haystack: Expression;
}

/** `SUBSTRING(x FROM n [FOR m])`; with commas it is a plain function call. */
export interface Substring extends SyntaxNode<"Substring"> {
  readonly operand: Expression;
  readonly from: Expression;
  readonly length?: Expression;
}

/** `OVERLAY(x PLACING y FROM n [FOR m])`. */
export interface Overlay extends SyntaxNode<"Overlay"> {
  readonly operand: Expression;
  readonly replacement: Expression;
  readonly from: Expression;
  readonly length?: Expression;
}

/** `TIMESTAMPADD(MINUTE, count, t)`. */
export interface TimestampAdd extends SyntaxNode<"TimestampAdd"> {
  readonly unit: TimeUnit;
  readonly count: Expression;
  readonly operand: Expression;
}

/** `TIMESTAMPDIFF(MINUTE, from, to)`. */
export interface TimestampDiff extends SyntaxNode<"TimestampDiff"> {
  readonly unit: TimeUnit;
  readonly from: Expression;
  readonly to: Expression;
}

export type SpecialForm = Extract | RoundToUnit | Trim | Position | Substring | Overlay | TimestampAdd | TimestampDiff;
