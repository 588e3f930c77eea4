import type { SyntaxNode } from "./node.js";
import type { TimeUnit } from "./time-unit.js";

/**
 * `'text'`. The value has its doubled quotes undone; variables (`${NAME}`) are still in it, since the catalog
 * substitutes them.
 */
export interface StringLiteral extends SyntaxNode<"StringLiteral"> {
  readonly value: string;
}

/** A number without its sign, as written. `1` is an integer, `1.5` a decimal, `1e3` approximate (a DOUBLE). */
export interface NumberLiteral extends SyntaxNode<"NumberLiteral"> {
  readonly text: string;
  readonly form: "integer" | "decimal" | "approximate";
}

/** TRUE, FALSE, or UNKNOWN (`value` undefined), a null of type BOOLEAN. */
export interface BooleanLiteral extends SyntaxNode<"BooleanLiteral"> {
  readonly value: boolean | undefined;
}

export interface NullLiteral extends SyntaxNode<"NullLiteral"> {}

/** `X'CAFE'`; the value is an even number of upper-case hexadecimal digits. */
export interface BinaryLiteral extends SyntaxNode<"BinaryLiteral"> {
  readonly value: string;
}

/** `DATE '2024-01-31'`, `TIME '10:20:30.5'`, `TIMESTAMP '2024-01-31 10:20:30'`. */
export interface DateTimeLiteral extends SyntaxNode<"DateTimeLiteral"> {
  readonly type: "DATE" | "TIME" | "TIMESTAMP";
  readonly value: StringLiteral;
}

/** The units of an interval: `MINUTE`, `DAY(3)`, `DAY TO SECOND(3)`. */
export interface IntervalQualifier extends SyntaxNode<"IntervalQualifier"> {
  readonly from: TimeUnit;
  /** Digits of the leading field. */
  readonly precision?: number;
  readonly to?: TimeUnit;
  /** Digits of the fraction of seconds. */
  readonly fraction?: number;
}

/** `INTERVAL '5' MINUTE`, `INTERVAL -'1 02:03' DAY TO MINUTE`. */
export interface IntervalLiteral extends SyntaxNode<"IntervalLiteral"> {
  /** A minus before the string; a minus inside it stays in the string. */
  readonly negative: boolean;
  readonly value: StringLiteral;
  readonly qualifier: IntervalQualifier;
}

export type Literal =
  | StringLiteral
  | NumberLiteral
  | BooleanLiteral
  | NullLiteral
  | BinaryLiteral
  | DateTimeLiteral
  | IntervalLiteral;
