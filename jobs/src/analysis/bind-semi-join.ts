import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import type {
  ComparisonOperator,
  Exists,
  Expression,
  InSubquery,
  QuantifiedComparison,
  Query,
} from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import type { From } from "./bind-from.js";
import { passed, requireRowsThatStay } from "./bind-join.js";
import { bindQuery } from "./bind-query.js";
import { type BoundExpression, columnExpression } from "./bound-expression.js";
import type { Column } from "./column.js";
import { at, type Context } from "./context.js";
import { counted } from "./counted.js";
import { conjunction, decorrelate, reads } from "./decorrelate.js";
import { callNamed, condition as conditionOf } from "./infer.js";
import { conjunctsOf } from "./join-bounds.js";
import { columnsOf, isBounded, type ProjectItem, type Relation } from "./relation.js";
import { type Scope, visible } from "./scope.js";
import { rankOf } from "./top-n.js";

/** A condition on the rows of a query: that there is one, or how a value compares with any or all of them. */
type QueryCondition =
  | { readonly kind: "exists"; readonly negated: boolean; readonly query: Query; readonly node: Exists }
  | {
      readonly kind: "compare";
      readonly operator: ComparisonOperator;
      readonly quantifier: "ANY" | "ALL";
      readonly operand: Expression;
      readonly query: Query;
      readonly node: InSubquery | QuantifiedComparison;
    };

const inverse: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  "=": "<>",
  "<>": "=",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
};

/**
 * The rows of FROM that meet WHERE. A condition on a query, `IN (SELECT …)` or `EXISTS (SELECT …)`, becomes a join that
 * gives rows of the left only.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/dev/table/sql/queries/select-distinct/
 */
export function bindWhere(where: Expression, from: From, scope: Scope): Relation {
  const parts = conditionParts(where);
  const queries = parts.flatMap((part) => queryConditionOf(part) ?? []);
  const plain = parts.filter((part) => !isQueryCondition(part));
  const bound = (queries.length === 0 ? [where] : plain).map((part) =>
    conditionOf(bindExpression(part, scope), "WHERE"),
  );
  const condition = conjunction(bound);
  const kept = condition === undefined ? from.relation : rankOf({ kind: "filter", input: from.relation, condition });
  return queries.reduce((relation, each) => joined(each, { ...from, relation }, scope), kept);
}

/** The conditions that AND puts together. */
export const conditionParts = (node: Expression): readonly Expression[] =>
  node.kind === "BinaryOperation" && node.operator === "AND"
    ? [...conditionParts(node.left), ...conditionParts(node.right)]
    : [node];

/** Whether a condition is one on the rows of a query, alone or after NOT. */
export const isQueryCondition = (node: Expression): boolean => queryConditionOf(node) !== undefined;

function queryConditionOf(node: Expression): QueryCondition | undefined {
  switch (node.kind) {
    case "UnaryOperation": {
      const inner = node.operator === "NOT" ? queryConditionOf(node.operand) : undefined;
      return inner && negated(inner);
    }
    case "Exists":
      return { kind: "exists", negated: false, query: node.query, node };
    case "InSubquery": {
      const { operand, query } = node;
      const found = { kind: "compare", operator: "=", quantifier: "ANY", operand, query, node } as const;
      return node.negated ? negated(found) : found;
    }
    case "QuantifiedComparison": {
      const { operator, quantifier, operand, query } = node;
      return { kind: "compare", operator, quantifier, operand, query, node };
    }
    default:
      return undefined;
  }
}

function negated(condition: QueryCondition): QueryCondition {
  if (condition.kind === "exists") return { ...condition, negated: !condition.negated };
  const quantifier = condition.quantifier === "ANY" ? "ALL" : "ANY";
  return { ...condition, quantifier, operator: inverse[condition.operator] };
}

function joined(condition: QueryCondition, from: From, scope: Scope): Relation {
  const { context } = scope;
  const place = at(context, condition.node);
  const { relation: query, outer } = bindInner(condition.query, from, context);
  const { relation: right, conditions } = decorrelate(query, outer);
  requireRowsThatStay(from.relation, right, place);
  const semi = (type: "semi" | "anti", on: readonly BoundExpression[], left = from.relation) =>
    semiJoin({ type, left, right, on: conjunction([...conditions, ...on]), outer, context, place });
  if (condition.kind === "exists") return semi(condition.negated ? "anti" : "semi", []);
  const { operator, quantifier } = condition;
  const pairs = pairsOf(condition, visible(columnsOf(query)), scope);
  if (pairs.length > 1 && operator !== "=" && operator !== "<>")
    return notYet(place, notYetCodes.expression, `${operator} of several values`, "an order of rows");
  const compared = (by: ComparisonOperator) => pairs.map((pair) => callNamed(by, pair, place));
  if (quantifier === "ANY") return semi("semi", compared(operator));
  // A row stays when no comparison is false or unknown.
  const contrary = conjunction(compared(inverse[operator]));
  if (contrary === undefined) throw new TypeError("A comparison has a value.");
  const left = operator === "<>" ? from.relation : semi("semi", []);
  return semi("anti", [orUnknown(contrary)], left);
}

const orUnknown = (condition: BoundExpression): BoundExpression =>
  condition.type.nullable
    ? callNamed("OR", [condition, callNamed("IS NULL", [condition], condition.place)], condition.place)
    : condition;

/** The query, and the ids of the columns around it. */
export function bindInner(
  query: Query,
  from: From,
  context: Context,
): { readonly relation: Relation; readonly outer: ReadonlySet<string> } {
  const around = [...from.tables, ...context.outer];
  const outer = new Set(around.flatMap(({ columns }) => columns.map(({ id }) => id)));
  return { relation: bindQuery(query, { ...context, outer: around }), outer };
}

/** Each value on the left of IN with its column of the query. */
function pairsOf(
  { operand, node }: QueryCondition & { kind: "compare" },
  columns: readonly Column[],
  scope: Scope,
): readonly (readonly [BoundExpression, BoundExpression])[] {
  const place = at(scope.context, node);
  const values = operand.kind === "RowConstructor" ? operand.fields : [operand];
  if (values.length !== columns.length) {
    fail(place, {
      code: "MDSP2343",
      message: `${counted(values.length, "value")} cannot be compared with ${counted(columns.length, "column")} of a query`,
      hint: `SELECT ${values.length === 1 ? "one column" : counted(values.length, "column")}`,
    });
  }
  return values.flatMap((value, index) => {
    const column = columns[index];
    return column === undefined ? [] : [[bindExpression(value, scope), columnExpression(column, place)] as const];
  });
}

interface SemiJoin {
  readonly type: "semi" | "anti";
  readonly left: Relation;
  readonly right: Relation;
  readonly on: BoundExpression | undefined;
  readonly outer: ReadonlySet<string>;
  readonly context: Context;
  readonly place: Place;
}

function semiJoin({ type, left, right, on, outer, context, place }: SemiJoin): Relation {
  const condition = on === undefined ? {} : { condition: on };
  // Of rows that end it is a condition like any other: the rows keep their times and windows.
  if (isBounded(right)) return { kind: "join", type, left, right, columns: columnsOf(left), place, ...condition };
  if (type === "anti")
    return notYet(
      place,
      notYetCodes.join,
      "rows without a partner in a stream",
      "rows that are taken back when one comes",
      "compare with rows that end, or LEFT JOIN with bounds of the event times and WHERE … IS NULL",
    );
  const columns = passed(left, false);
  return { kind: "join", type: "inner", left, columns, place, ...keysOnce(right, conjunctsOf(on), outer, context) };
}

/**
 * The keys of a stream once each, so that no row of the left has two partners: Spark's semi joins of streams need bounds of
 * event times.
 */
function keysOnce(
  right: Relation,
  conditions: readonly BoundExpression[],
  outer: ReadonlySet<string>,
  context: Context,
): { readonly right: Relation; readonly condition?: BoundExpression } {
  const keys: ProjectItem[] = [];
  const on = conditions.map((condition) => {
    if (condition.kind !== "call" || condition.function.name !== "=") return refuse(condition);
    const args = condition.args.map((arg) => {
      if (reads(arg, outer)) return arg;
      const column = { id: context.names.allocate("key"), name: "key", type: arg.type, rowtime: isRowtime(arg) };
      keys.push({ column, expression: arg });
      return columnExpression(column, arg.place);
    });
    return { ...condition, args };
  });
  if (keys.length !== conditions.length) for (const each of conditions) refuse(each);
  const all = conjunction(on);
  const input: Relation = { kind: "project", input: right, items: keys };
  const place = conditions[0]?.place;
  if (all === undefined || place === undefined) return { right };
  return { right: { kind: "distinct", input, place }, condition: all };
}

const isRowtime = (expression: BoundExpression): boolean => expression.kind === "column" && expression.column.rowtime;

function refuse({ place }: BoundExpression): never {
  return notYet(
    place,
    notYetCodes.join,
    "a condition between a row and a query of a stream that is no equality",
    "every pair to be compared",
    "compare with =, or with rows that end",
  );
}
