import { shapeText, type Type } from "../types.js";
import { ddlName, sparkType } from "./data-type.js";
import {
  type Expression,
  evalModes,
  type FrameBoundary,
  frameTypes,
  type Literal,
  nullOrderings,
  type SortOrder,
  sortDirections,
} from "./messages.js";

/** A column by its name, which must be unique in the relation. */
export function col(name: string): Expression {
  return { exprType: { case: "unresolvedAttribute", value: { unparsedIdentifier: ddlName(name) } } };
}

/** A call of one of Spark's built-in functions. */
export function fn(functionName: string, ...args: readonly Expression[]): Expression {
  return { exprType: { case: "unresolvedFunction", value: { functionName, arguments: [...args] } } };
}

/** An expression under a name. */
export function as(expr: Expression, name: string): Expression {
  return { exprType: { case: "alias", value: { expr, name: [name] } } };
}

/** A generator's columns under their names. */
export function asAll(expr: Expression, names: readonly string[]): Expression {
  return { exprType: { case: "alias", value: { expr, name: [...names] } } };
}

/**
 * A value under a name that Spark takes for no event time any more. Spark marks event times in a column's metadata, which
 * other metadata replaces; empty metadata would be optimized away.
 */
export function asTimeless(expr: Expression, name: string): Expression {
  const metadata = JSON.stringify({ "mdsp.watermark": "none" });
  return { exprType: { case: "alias", value: { expr, name: [name], metadata } } };
}

/** `left AND right AND …`, or the only one. */
export function and(first: Expression, ...rest: readonly Expression[]): Expression {
  return rest.reduce((left, right) => fn("and", left, right), first);
}

/** `CASE WHEN c1 THEN r1 … [ELSE e] END`. */
export function caseWhen(
  branches: readonly (readonly [condition: Expression, result: Expression])[],
  otherwise?: Expression,
): Expression {
  return fn("when", ...branches.flat(), ...(otherwise === undefined ? [] : [otherwise]));
}

/** A field of a struct, an element of an array (from 0) or the value of a key of a map. */
export function extract(child: Expression, extraction: Expression): Expression {
  return { exprType: { case: "unresolvedExtractValue", value: { child, extraction } } };
}

/** What a cast does with a value that does not fit: fail, give NULL, or wrap around as Java does. */
export type CastMode = keyof typeof evalModes;

/** Spark's own cast. {@link ../casts.castExpression} has Flink's meaning. */
export function rawCast(expr: Expression, type: Type, mode: CastMode = "fail"): Expression {
  const castToType = { case: "type", value: sparkType(type) } as const;
  return { exprType: { case: "cast", value: { expr, castToType, evalMode: evalModes[mode] } } };
}

const literal = (literalType: Literal["literalType"] & {}): Expression => ({
  exprType: { case: "literal", value: { literalType } },
});

export const lit = {
  string: (value: string): Expression => literal({ case: "string", value }),
  boolean: (value: boolean): Expression => literal({ case: "boolean", value }),
  int: (value: number): Expression => literal({ case: "integer", value }),
  bigint: (value: bigint): Expression => literal({ case: "long", value }),
  double: (value: number): Expression => literal({ case: "double", value }),
  bytes: (value: Uint8Array): Expression => literal({ case: "binary", value }),
  /** Days since 1970. */
  date: (value: number): Expression => literal({ case: "date", value }),
  /** Microseconds since 1970, without a time zone. */
  timestampNtz: (value: bigint): Expression => literal({ case: "timestampNtz", value }),
  /** Microseconds since 1970, an instant. */
  timestamp: (value: bigint): Expression => literal({ case: "timestamp", value }),
  /** Microseconds. */
  dayTime: (value: bigint): Expression => literal({ case: "dayTimeInterval", value }),
  /** Months. */
  yearMonth: (value: number): Expression => literal({ case: "yearMonthInterval", value }),
  decimal: (value: string, precision: number, scale: number): Expression =>
    literal({ case: "decimal", value: { value, precision, scale } }),
  null: (type: Type): Expression => literal({ case: "null", value: sparkType(type) }),
} as const;

/** A map of texts, as options of `from_avro` and `from_json` are given. */
export function textMap(entries: Readonly<Record<string, string>>): Expression {
  const parts = Object.entries(entries).flatMap(([key, value]) => [lit.string(key), lit.string(value)]);
  return fn("map", ...parts);
}

/** Makes a query fail with this message when the expression is evaluated. */
export function raise(message: string, type: Type): Expression {
  return rawCast(fn("raise_error", lit.string(`${message} (${shapeText(type)})`)), type, "wrap");
}

/** A function of one value, as `transform` and its like take: `transform(items, lambda("x", (x) => …))`. */
export function lambda(name: string, body: (value: Expression) => Expression): Expression {
  const value = body(variable(name));
  return { exprType: { case: "lambdaFunction", value: { function: value, arguments: [{ nameParts: [name] }] } } };
}

/** A function of two values, as `aggregate` takes. */
export function lambda2(
  names: readonly [string, string],
  body: (first: Expression, second: Expression) => Expression,
): Expression {
  const value = body(variable(names[0]), variable(names[1]));
  const parameters = names.map((name) => ({ nameParts: [name] }));
  return { exprType: { case: "lambdaFunction", value: { function: value, arguments: parameters } } };
}

const variable = (name: string): Expression => ({
  exprType: { case: "unresolvedNamedLambdaVariable", value: { nameParts: [name] } },
});

/** One term of an order. */
export function sortOrder(child: Expression, descending: boolean, nullsFirst: boolean): SortOrder {
  return {
    child,
    direction: descending ? sortDirections.descending : sortDirections.ascending,
    nullOrdering: nullsFirst ? nullOrderings.first : nullOrderings.last,
  };
}

/** The rows of a partition that a function sees. */
export interface WindowFrame {
  readonly unit: keyof typeof frameTypes;
  readonly lower: FrameBoundary;
  readonly upper: FrameBoundary;
}

/** A function over the rows of a partition: `f OVER (PARTITION BY … ORDER BY … frame)`. */
export function over(
  windowFunction: Expression,
  partitionSpec: readonly Expression[],
  orderSpec: readonly SortOrder[],
  frame?: WindowFrame,
): Expression {
  const frameSpec = frame && { frameType: frameTypes[frame.unit], lower: frame.lower, upper: frame.upper };
  const value = { windowFunction, partitionSpec: [...partitionSpec], orderSpec: [...orderSpec] };
  return { exprType: { case: "window", value: { ...value, ...(frameSpec === undefined ? {} : { frameSpec }) } } };
}
