import type { AggregateFunction, Callable, Constant, WindowFunction } from "../catalog/functions/index.js";
import type { Place } from "../catalog/problem.js";
import { type Type, typeText } from "../catalog/types.js";
import type { Column } from "./column.js";

/** An expression whose names and types are known. */
export type BoundExpression = BoundShape & { readonly type: Type; readonly place: Place };

export type BoundShape =
  | { readonly kind: "literal"; readonly value: Constant }
  | { readonly kind: "column"; readonly column: Column }
  | { readonly kind: "call"; readonly function: Callable; readonly args: readonly BoundExpression[] }
  | { readonly kind: "cast"; readonly operand: BoundExpression; readonly safe: boolean }
  | { readonly kind: "case"; readonly branches: readonly BoundBranch[]; readonly otherwise?: BoundExpression }
  | { readonly kind: "row"; readonly fields: readonly BoundExpression[] }
  | { readonly kind: "field"; readonly operand: BoundExpression; readonly name: string }
  /** The value, or a failure of the query when it is NULL. */
  | { readonly kind: "required"; readonly operand: BoundExpression; readonly column: string }
  /** The choice with the number that the column holds, from 0. */
  | { readonly kind: "choice"; readonly column: Column; readonly choices: readonly BoundExpression[] }
  /** Only until its SELECT is bound: an aggregate, GROUPING, and whether a window's row is the last one of its window. */
  | AggregateExpression
  | { readonly kind: "grouping"; readonly args: readonly BoundExpression[] }
  | OverExpression
  | { readonly kind: "final" };

export interface AggregateExpression {
  readonly kind: "aggregate";
  readonly function: AggregateFunction;
  readonly args: readonly BoundExpression[];
  readonly distinct: boolean;
  readonly filter?: BoundExpression;
}

/** Only until its SELECT is bound: a function over the rows around each row. */
export interface OverExpression {
  readonly kind: "over";
  readonly called:
    | { readonly kind: "window"; readonly function: WindowFunction }
    | { readonly kind: "aggregate"; readonly function: AggregateFunction };
  readonly args: readonly BoundExpression[];
  readonly partition: readonly BoundExpression[];
  readonly order: readonly SortKey[];
  readonly frame?: OverFrame;
}

/** One term of an order. */
export interface SortKey {
  readonly expression: BoundExpression;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

/** `ROWS BETWEEN lower AND upper`. */
export interface OverFrame {
  readonly unit: "ROWS" | "RANGE";
  readonly lower: OverBound;
  readonly upper: OverBound;
}

/** A distance (a literal; negative before the row), the row itself, or no bound. */
export type OverBound = "unbounded" | "current" | BoundExpression;

export interface BoundBranch {
  readonly condition: BoundExpression;
  readonly result: BoundExpression;
}

/** A column as an expression. */
export function columnExpression(column: Column, place: Place): BoundExpression {
  return { kind: "column", column, type: column.type, place };
}

/** The expressions directly inside of one. */
export function childrenOf(expression: BoundExpression): readonly BoundExpression[] {
  switch (expression.kind) {
    case "literal":
    case "column":
    case "final":
      return [];
    case "call":
    case "grouping":
      return expression.args;
    case "cast":
    case "field":
    case "required":
      return [expression.operand];
    case "row":
      return expression.fields;
    case "choice":
      return expression.choices;
    case "over":
      return [...expression.args, ...expression.partition, ...expression.order.map((key) => key.expression)];
    case "aggregate":
      return expression.filter === undefined ? expression.args : [...expression.args, expression.filter];
    case "case": {
      const parts = expression.branches.flatMap(({ condition, result }) => [condition, result]);
      return expression.otherwise === undefined ? parts : [...parts, expression.otherwise];
    }
  }
}

/** The expression with `replace` applied to it and, where that gives undefined, to what is inside. */
export function rewrite(
  expression: BoundExpression,
  replace: (each: BoundExpression) => BoundExpression | undefined,
): BoundExpression {
  const replaced = replace(expression);
  if (replaced !== undefined) return replaced;
  const inner = (each: BoundExpression) => rewrite(each, replace);
  switch (expression.kind) {
    case "literal":
    case "column":
    case "final":
      return expression;
    case "call":
    case "grouping":
      return { ...expression, args: expression.args.map(inner) };
    case "cast":
    case "field":
    case "required":
      return { ...expression, operand: inner(expression.operand) };
    case "row":
      return { ...expression, fields: expression.fields.map(inner) };
    case "choice":
      return { ...expression, choices: expression.choices.map(inner) };
    case "over":
      return {
        ...expression,
        args: expression.args.map(inner),
        partition: expression.partition.map(inner),
        order: expression.order.map((key) => ({ ...key, expression: inner(key.expression) })),
      };
    case "aggregate": {
      const { filter } = expression;
      return {
        ...expression,
        args: expression.args.map(inner),
        ...(filter === undefined ? {} : { filter: inner(filter) }),
      };
    }
    case "case": {
      const branches = expression.branches.map(({ condition, result }) => ({
        condition: inner(condition),
        result: inner(result),
      }));
      const { otherwise } = expression;
      return { ...expression, branches, ...(otherwise === undefined ? {} : { otherwise: inner(otherwise) }) };
    }
  }
}

/** Every expression inside of one, itself first. */
export function* walk(expression: BoundExpression): Generator<BoundExpression> {
  yield expression;
  for (const child of childrenOf(expression)) yield* walk(child);
}

/** The ids of the columns that an expression reads. */
export function columnIds(expression: BoundExpression): Set<string> {
  const ids = new Set<string>();
  for (const each of walk(expression)) {
    if (each.kind === "column" || each.kind === "choice") ids.add(each.column.id);
  }
  return ids;
}

/** A text that two expressions share exactly when they mean the same. */
export function expressionKey(expression: BoundExpression): string {
  const inner = childrenOf(expression).map(expressionKey).join(", ");
  return `${headKey(expression)}(${inner}): ${typeText(expression.type)}`;
}

function headKey(expression: BoundExpression): string {
  switch (expression.kind) {
    case "literal":
      return `literal ${typeof expression.value} ${String(expression.value)}`;
    case "column":
    case "choice":
      return `${expression.kind} ${expression.column.id}`;
    case "call":
      return `call ${expression.function.java?.sparkName ?? expression.function.name}`;
    case "cast":
      return expression.safe ? "try_cast" : "cast";
    case "case":
      return `case ${expression.branches.length}`;
    case "field":
      return `field ${expression.name}`;
    case "required":
      return `required ${expression.column}`;
    case "aggregate":
      return `aggregate ${expression.function.name} ${expression.distinct} ${expression.filter !== undefined}`;
    case "over":
      return `over ${expression.called.function.name} ${orderText(expression.order)} ${frameText(expression.frame)}`;
    default:
      return expression.kind;
  }
}

const orderText = (order: readonly SortKey[]): string =>
  order.map((key) => `${key.descending ? "desc" : "asc"} ${key.nullsFirst ? "first" : "last"}`).join(",");

function frameText(frame: OverFrame | undefined): string {
  if (frame === undefined) return "";
  const bound = (each: OverBound) => (typeof each === "string" ? each : expressionKey(each));
  return `${frame.unit} ${bound(frame.lower)} ${bound(frame.upper)}`;
}
