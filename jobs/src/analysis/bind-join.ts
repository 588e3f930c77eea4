import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { withNullable } from "../catalog/types.js";
import type { Join as JoinNode } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import type { From } from "./bind-from.js";
import { type BoundExpression, columnExpression } from "./bound-expression.js";
import { changelogOf } from "./changelog.js";
import type { Column } from "./column.js";
import { at, type Context } from "./context.js";
import { conjunction } from "./decorrelate.js";
import { callNamed, condition as conditionOf } from "./infer.js";
import { isBoundByTime } from "./join-bounds.js";
import { columnsOf, isBounded, type Join, type JoinType, type ProjectItem, type Relation } from "./relation.js";
import { type ScopeTable, visible } from "./scope.js";

interface Sides {
  readonly type: JoinType;
  readonly left: From;
  readonly right: From;
  readonly context: Context;
  readonly place: Place;
  /** The condition, over the tables of both sides. */
  readonly on?: (tables: readonly ScopeTable[]) => BoundExpression | undefined;
}

const types: Readonly<Record<JoinNode["type"], JoinType>> = {
  CROSS: "inner",
  INNER: "inner",
  LEFT: "left",
  RIGHT: "right",
  FULL: "full",
};

/** `left [type] JOIN right [ON … | USING (…)]`. */
export function bindJoinNode(node: JoinNode, left: From, right: From, context: Context): From {
  const place = at(context, node.right);
  const sides = { type: types[node.type], left, right, context, place };
  const { condition } = node;
  if (node.natural) return joinOnNames(sides, commonNames(left, right));
  if (condition === undefined) return bindJoin(sides);
  if (condition.kind === "JoinUsing") {
    return joinOnNames(
      sides,
      condition.columns.map((column) => column.name),
    );
  }
  return bindJoin({
    ...sides,
    on: (tables) =>
      conditionOf(bindExpression(condition.expression, { context, tables, aggregates: { not: "ON" } }), "ON"),
  });
}

/** Joins two sides of FROM; without a condition every pair of rows counts. */
export function bindJoin({ type, left, right, place, on }: Sides): From {
  requireRowsThatStay(left.relation, right.relation, place);
  const [leftNullable, rightNullable] = [type === "right" || type === "full", type === "left" || type === "full"];
  const columns = [...passed(left.relation, leftNullable), ...passed(right.relation, rightNullable)];
  const known = new Map(columns.map((column) => [column.id, column]));
  const tables = [...left.tables, ...right.tables].map((table) => ({
    ...table,
    columns: table.columns.flatMap((column) => known.get(column.id) ?? []),
  }));
  const condition = on?.([...left.tables, ...right.tables]);
  const whole = { kind: "join", type, left: left.relation, right: right.relation, columns, place } as const;
  const joined = condition === undefined ? whole : { ...whole, condition };
  requireFinal(joined);
  return { relation: joined, tables };
}

/** The columns of one side as they are above the join: of a pair neither the time nor the arrival is known. */
export function passed(relation: Relation, nullable: boolean): Column[] {
  return visible(columnsOf(relation)).map(({ id, name, type }) => ({
    id,
    name,
    type: withNullable(type, nullable || type.nullable),
    rowtime: false,
  }));
}

/**
 * USING and NATURAL: equal values in the columns of a name, of which one is left. It stands before all others in `*`; the
 * columns of both sides are there under the names of their tables.
 */
function joinOnNames(sides: Sides, names: readonly string[]): From {
  const { left, right, place, context, type } = sides;
  const pairs = names.map((name) => [only(left, name, place), only(right, name, place)] as const);
  const equal = pairs.map(([one, other]) =>
    callNamed("=", [columnExpression(one, place), columnExpression(other, place)], place),
  );
  const joined = bindJoin({ ...sides, on: () => conjunction(equal), context });
  const known = new Map(columnsOf(joined.relation).map((column) => [column.id, column]));
  const both = pairs.map((pair) => pair.flatMap(({ id }) => known.get(id) ?? []));
  const hidden = new Set(pairs.flat().map(({ id }) => id));
  const others = joined.tables.map((table) => ({ ...table, merged: new Set([...(table.merged ?? []), ...hidden]) }));
  const shown = both.flatMap((pair) => pair.slice(type === "right" ? 1 : 0).slice(0, 1));
  if (type !== "full") return { relation: joined.relation, tables: [{ name: undefined, columns: shown }, ...others] };
  const items = both.map((pair, index): ProjectItem => {
    const name = names[index] ?? "";
    const expression = callNamed(
      "COALESCE",
      pair.map((column) => columnExpression(column, place)),
      place,
    );
    return { column: { id: context.names.allocate(name), name, type: expression.type, rowtime: false }, expression };
  });
  const passed = columnsOf(joined.relation).map((column) => ({ column, expression: columnExpression(column, place) }));
  const relation: Relation = { kind: "project", input: joined.relation, items: [...items, ...passed] };
  return { relation, tables: [{ name: undefined, columns: items.map(({ column }) => column) }, ...others] };
}

const columnsIn = (from: From): readonly Column[] =>
  from.tables.flatMap(({ columns, merged }) => visible(columns).filter(({ id }) => !merged?.has(id)));

function commonNames(left: From, right: From): readonly string[] {
  const others = new Set(columnsIn(right).map((column) => column.name));
  return columnsIn(left)
    .map((column) => column.name)
    .filter((name) => others.has(name));
}

function only(from: From, name: string, place: Place): Column {
  const [found, another] = columnsIn(from).filter((column) => column.name === name);
  if (found !== undefined && another === undefined) return found;
  return fail(place, {
    code: "MDSP2321",
    message: `USING names \`${name}\`, which is ${found === undefined ? "no column" : "more than one column"} of one side`,
    hint: `the columns are: ${columnsIn(from)
      .map((column) => column.name)
      .join(", ")}`,
  });
}

export function requireRowsThatStay(left: Relation, right: Relation, place: Place): void {
  const sides = [left, right];
  if (sides.some((side) => changelogOf(side).mode !== "append")) {
    notYet(
      place,
      notYetCodes.changelog,
      "a join of rows that are updated",
      "pairs that are taken back",
      "join the rows first, then group them",
    );
  }
}

/**
 * Ends with an error for an outer join of streams that could find a partner at any time: the row that it gave without one
 * would have to be taken back. Where event times bound the partners, such a row waits until none can come any more.
 */
function requireFinal(join: Join): void {
  const { type, left, right, place } = join;
  const [leftEnds, rightEnds] = [isBounded(left), isBounded(right)];
  const allowed = type === "inner" || (type === "left" && rightEnds) || (type === "right" && leftEnds);
  if (allowed || (leftEnds && rightEnds) || (!leftEnds && !rightEnds && isBoundByTime(join))) return;
  notYet(
    place,
    notYetCodes.join,
    `${type.toUpperCase()} JOIN of streams without bounds of their event times`,
    "rows without a partner that are taken back when one comes",
    "write an INNER JOIN, or bound the times: AND b.time BETWEEN a.time AND a.time + INTERVAL '1' HOUR",
  );
}
