import { singleValue } from "../catalog/functions/aggregate/single-value.js";
import { aggregateFunctions } from "../catalog/functions/index.js";
import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { notNull, types, withNullable } from "../catalog/types.js";
import type { Exists, InSubquery, ScalarSubquery } from "../syntax/nodes/index.js";
import type { SyntaxNode } from "../syntax/nodes/node.js";
import { children } from "../syntax/walk.js";
import { bindAggregate } from "./bind-aggregate.js";
import { bindExpression } from "./bind-expression.js";
import type { From } from "./bind-from.js";
import { oneGroup } from "./bind-grouping.js";
import { passed, requireRowsThatStay } from "./bind-join.js";
import { bindInner } from "./bind-semi-join.js";
import { type AggregateExpression, type BoundExpression, columnExpression } from "./bound-expression.js";
import type { Column } from "./column.js";
import { at, type Context } from "./context.js";
import { conjunction, decorrelate } from "./decorrelate.js";
import { callNamed } from "./infer.js";
import { columnsOf, isBounded, type ProjectItem, type Relation } from "./relation.js";
import { visible } from "./scope.js";

/** Rows with the values of queries as further columns, and which column stands for which query. */
export interface WithQueries extends From {
  readonly queries: ReadonlyMap<SyntaxNode, BoundExpression>;
}

type ValueQuery = ScalarSubquery | InSubquery | Exists;

/** The queries that stand for values in these expressions, none of those inside of other queries. */
export function valueQueries(nodes: readonly SyntaxNode[]): readonly ValueQuery[] {
  return nodes.flatMap((node) =>
    isValueQuery(node) ? [node] : node.kind === "Query" ? [] : valueQueries(children(node)),
  );
}

const isValueQuery = (node: SyntaxNode): node is ValueQuery =>
  node.kind === "ScalarSubquery" || node.kind === "InSubquery" || node.kind === "Exists";

/**
 * Gives each row the values of these queries, by a join: `(SELECT MAX(price) FROM …)`, `x IN (SELECT …)` and
 * `EXISTS (SELECT …)` as values. A value of a stream would change for rows that are written already.
 */
export function bindValueQueries(nodes: readonly ValueQuery[], from: From, context: Context): WithQueries {
  const { tables } = from;
  const queries = new Map<SyntaxNode, BoundExpression>();
  let { relation } = from;
  for (const node of nodes) {
    const row = valued(node, { relation, tables, queries }, context, at(context, node));
    queries.set(node, row.value);
    relation = row.relation;
  }
  return { relation, tables, queries };
}

interface Valued {
  readonly relation: Relation;
  readonly value: BoundExpression;
}

function valued(node: ValueQuery, from: WithQueries, context: Context, place: Place): Valued {
  const { relation: query, outer } = bindInner(node.query, from, context);
  if (!isBounded(query)) {
    return notYet(
      place,
      notYetCodes.join,
      "a query of a stream as a value",
      "rows that are taken back when it changes",
      "join with the stream, or write the value to a table",
    );
  }
  requireRowsThatStay(from.relation, query, place);
  switch (node.kind) {
    case "ScalarSubquery": {
      const { relation, column } = oneRowOf(query, context, place);
      const { relation: right, conditions } = decorrelate(relation, outer);
      return { relation: leftJoin(from, right, conjunction(conditions), place), value: joinedValue(column, place) };
    }
    case "Exists": {
      const { relation, total } = countsOf(query, undefined, context, place);
      const right = uncorrelated(relation, outer, place);
      return { relation: leftJoin(from, right, undefined, place), value: isSome(joinedValue(total, place), place) };
    }
    case "InSubquery":
      return membership(node, uncorrelated(query, outer, place), from, context, place);
  }
}

/** The one column of a query, of one row: an aggregate has one by itself. */
function oneRowOf(
  query: Relation,
  context: Context,
  place: Place,
): { readonly relation: Relation; readonly column: Column } {
  const [column, another] = visible(columnsOf(query));
  if (column === undefined || another !== undefined) {
    return fail(place, {
      code: "MDSP2343",
      message: "A query that stands for a value has one column",
      hint: "SELECT one column",
    });
  }
  if (query.kind === "project" && query.input.kind === "aggregate" && query.input.keys.length === 0)
    return { relation: query, column };
  const value = aggregateOf(singleValue, [columnExpression(column, place)], place);
  const { relation, rewrite } = bindAggregate(query, oneGroup, [value], context, place);
  const expression = rewrite(value);
  const named: Column = {
    id: context.names.allocate("query_value"),
    name: column.name,
    type: expression.type,
    rowtime: false,
  };
  return { relation: { kind: "project", input: relation, items: [{ column: named, expression }] }, column: named };
}

/** `x IN (SELECT y …)` as a value: TRUE, FALSE or, where a NULL hides whether, NULL. */
function membership(node: InSubquery, query: Relation, from: WithQueries, context: Context, place: Place): Valued {
  const [column, another] = visible(columnsOf(query));
  if (column === undefined || another !== undefined) {
    return notYet(
      place,
      notYetCodes.join,
      "several values IN a query, as a value",
      "one mark",
      "write it in WHERE, with AND",
    );
  }
  const scope = { context, tables: from.tables, aggregates: { not: "IN" }, queries: from.queries };
  const operand = bindExpression(node.operand, scope);
  const key: Column = { ...column, id: context.names.allocate("member"), rowtime: false };
  const once: Relation = {
    kind: "distinct",
    input: { kind: "project", input: query, items: [{ column: key, expression: columnExpression(column, place) }] },
    place,
  };
  const mark: ProjectItem = {
    column: { id: context.names.allocate("is_member"), name: "", type: notNull(types.boolean), rowtime: false },
    expression: { kind: "literal", value: true, type: notNull(types.boolean), place },
  };
  const marked: Relation = {
    kind: "project",
    input: once,
    items: [{ column: key, expression: columnExpression(key, place) }, mark],
  };
  const equal = callNamed("=", [operand, columnExpression(key, place)], place);
  const { relation: counts, total, known } = countsOf(query, column, context, place);
  const members = leftJoin(from, marked, equal, place);
  const relation = leftJoin({ ...from, relation: members }, counts, undefined, place);
  const isNull = (value: BoundExpression) => callNamed("IS NULL", [value], place);
  const literal = (value: boolean | null): BoundExpression => ({ kind: "literal", value, type: types.boolean, place });
  const found = callNamed("IS NOT NULL", [joinedValue(mark.column, place)], place);
  const unknown = callNamed(
    "OR",
    [isNull(operand), callNamed("<", [joinedValue(known, place), joinedValue(total, place)], place)],
    place,
  );
  const value: BoundExpression = {
    kind: "case",
    branches: [
      { condition: found, result: literal(true) },
      { condition: callNamed("NOT", [isSome(joinedValue(total, place), place)], place), result: literal(false) },
      { condition: unknown, result: literal(null) },
    ],
    otherwise: literal(false),
    type: types.boolean,
    place,
  };
  return { relation, value: node.negated ? callNamed("NOT", [value], place) : value };
}

/** How many rows a query has, and in how many of them a column is not NULL. */
function countsOf(query: Relation, column: Column | undefined, context: Context, place: Place) {
  const count = aggregateFunctions.get("COUNT");
  if (count === undefined) throw new TypeError("There is COUNT.");
  const all = aggregateOf(count, [], place);
  const some = column === undefined ? all : aggregateOf(count, [columnExpression(column, place)], place);
  const { relation, rewrite } = bindAggregate(query, oneGroup, [all, some], context, place);
  const [total, known] = [all, some].map((each) => ({
    column: { id: context.names.allocate("rows_of_query"), name: "", type: each.type, rowtime: false },
    expression: rewrite(each),
  }));
  if (total === undefined || known === undefined) throw new TypeError("There are two counts.");
  return {
    relation: { kind: "project", input: relation, items: [total, known] } as const,
    total: total.column,
    known: known.column,
  };
}

function aggregateOf(
  called: AggregateExpression["function"],
  args: readonly BoundExpression[],
  place: Place,
): BoundExpression & { kind: "aggregate" } {
  const result = called.check(args.map(({ type }) => ({ type })))?.result;
  if (result === undefined) throw new TypeError(`${called.name} goes with these arguments.`);
  return { kind: "aggregate", function: called, args, distinct: false, type: result, place };
}

/** A column of the right of a left join. */
const joinedValue = (column: Column, place: Place): BoundExpression =>
  columnExpression({ ...column, type: withNullable(column.type, true), rowtime: false }, place);

function isSome(total: BoundExpression, place: Place): BoundExpression {
  const zero: BoundExpression = { kind: "literal", value: 0n, type: notNull(types.bigint), place };
  return callNamed(">", [callNamed("COALESCE", [total, zero], place), zero], place);
}

function uncorrelated(query: Relation, outer: ReadonlySet<string>, place: Place): Relation {
  const { relation, conditions } = decorrelate(query, outer);
  if (conditions.length === 0) return relation;
  return notYet(
    place,
    notYetCodes.join,
    "a query that uses a column around it as a value here",
    "a mark for each row",
    "write the condition in WHERE, with AND",
  );
}

function leftJoin(left: From, right: Relation, condition: BoundExpression | undefined, place: Place): Relation {
  const columns = [...passed(left.relation, false), ...passed(right, true)];
  const on = condition === undefined ? {} : { condition };
  return { kind: "join", type: "left", left: left.relation, right, columns, place, ...on };
}
