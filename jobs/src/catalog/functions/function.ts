import type { Expression } from "../spark/messages.js";
import type { Type } from "../types.js";
import type { JavaFunction } from "./java.js";

/** A value known when the SQL is compiled. Decimals are texts; dates, times and intervals are Spark's integers. */
export type Constant = null | boolean | number | bigint | string | Uint8Array;

/** What a function knows of an argument. */
export interface Argument {
  readonly type: Type;
  /** Present when the argument is a literal. */
  readonly constant?: Constant;
}

/** The types that the arguments are cast to, and the type of the result. */
export interface Signature {
  readonly arguments: readonly Type[];
  readonly result: Type;
}

/** Decides on a call's types; undefined when the function does not take such arguments. */
export type Check = (args: readonly Argument[]) => Signature | undefined;

/** A call as the translation sees it: arguments already have the types of the signature. */
export interface Call {
  readonly args: readonly Expression[];
  readonly types: readonly Type[];
  readonly constants: readonly (Constant | undefined)[];
  readonly result: Type;
}

/** The parts of the language reference that functions are listed in, in its order. */
export const categories = [
  "comparison",
  "logic",
  "arithmetic",
  "text",
  "pattern",
  "encoding",
  "temporal",
  "conditional",
  "collection",
  "json",
  "conversion",
] as const;

export type Category = (typeof categories)[number];

/** A function or operator of one row. */
export interface Callable {
  /** Of a built-in one in upper case, or the operator's sign; of one's own in lower case, a full name in another database. */
  readonly name: string;
  /** How a call is written, for messages and the reference: `ROUND(number [, digits])`. */
  readonly usage: string;
  readonly check: Check;
  /** What a call needs that Flink has and Spark does not; absent, or undefined, when it needs nothing. */
  readonly needs?: (args: readonly Argument[]) => string | undefined;
  /** The call in Spark's functions, with Flink's result. */
  readonly translate: (call: Call) => Expression;
  /** False for functions such as CURRENT_TIMESTAMP, whose value changes between calls. */
  readonly deterministic?: false;
  /** What Spark must be told before it can call the function. */
  readonly java?: JavaFunction;
}

/** A built-in function: one entry of a table. */
export interface ScalarFunction extends Callable {
  readonly category: Category;
  /** What the call gives, in one sentence. */
  readonly description: string;
}

/** A call of an aggregate function. Its arguments are columns, NULL where the FILTER does not hold. */
export interface AggregateCall {
  readonly args: readonly Expression[];
  readonly types: readonly Type[];
  readonly result: Type;
  /** The column of arrival order, NULL where the first argument is; present when the function needs it. */
  readonly order: Expression | undefined;
  /** The argument at `constantAt`, when it is given; it is not among `args`. */
  readonly constant?: Expression | undefined;
  readonly distinct: boolean;
}

/** One or more aggregates of Spark, and how their results become that of the call. */
export interface AggregateTranslation {
  readonly partials: readonly Expression[];
  readonly combine: (partials: readonly Expression[]) => Expression;
}

export interface AggregateFunction {
  readonly name: string;
  readonly usage: string;
  /** What the call gives, in one sentence. */
  readonly description: string;
  /** COUNT(*) has no arguments. */
  readonly check: Check;
  /** What a call needs that Flink has and Spark does not; absent, or undefined, when it needs nothing. */
  readonly needs?: (args: readonly Argument[]) => string | undefined;
  /** True when the result depends on the order in which rows arrived. */
  readonly ordered: boolean;
  /** The position of an argument that is the same for all rows: the separator of LISTAGG. */
  readonly constantAt?: number;
  /** NULLs count as values: only the rows that the FILTER leaves out have no arrival order. */
  readonly keepsNulls?: true;
  /** Of no rows it gives a value as well: 0, or an empty list. */
  readonly neverNull?: true;
  /** All values of a group are state, without DISTINCT too. */
  readonly keepsValues?: true;
  /** Whether DISTINCT may be written: it may be ignored (MIN), is translated (COUNT), or is not supported yet. */
  readonly distinct: "ignored" | "translated" | "unsupported";
  readonly translate: (call: AggregateCall) => AggregateTranslation;
}
