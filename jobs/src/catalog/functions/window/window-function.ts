import type { Expression } from "../../spark/messages.js";
import type { Type } from "../../types.js";
import type { Check } from "../function.js";

/** A call of a window function: arguments already have the types of the signature. */
export interface WindowCall {
  readonly args: readonly Expression[];
  readonly result: Type;
}

/** A function that looks at the rows of its partition in their order, and not at a frame of them. */
export interface WindowFunction {
  readonly name: string;
  readonly usage: string;
  readonly check: Check;
  /** Spark's function, which stands in a window there. */
  readonly translate: (call: WindowCall) => Expression;
  /** What is done with the value of the window. */
  readonly finish: (value: Expression, result: Type) => Expression;
  /** Whether it numbers rows, so that a condition on it can be a Top-N. */
  readonly ranks: boolean;
}
