import { tableKey } from "../catalog/catalog.js";
import type { Lookup } from "../catalog/connectors/connector.js";
import { fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { physicalColumns, type Table } from "../catalog/table.js";
import { notNull, type Type, withNullable } from "../catalog/types.js";
import type { Expression, Join as JoinNode, TableName } from "../syntax/nodes/index.js";
import { bindExpression } from "./bind-expression.js";
import { type From, unknownTable } from "./bind-from.js";
import { requireRowsThatStay } from "./bind-join.js";
import { columnItems } from "./bind-scan.js";
import { type BoundExpression, columnExpression, columnIds } from "./bound-expression.js";
import type { Column } from "./column.js";
import { at, type Context, inTable } from "./context.js";
import { conjunction } from "./decorrelate.js";
import { withTableHints } from "./hints.js";
import { condition as conditionOf } from "./infer.js";
import { conjunctsOf } from "./join-bounds.js";
import { columnsOf, type ProjectItem, type Relation } from "./relation.js";
import { isProctime } from "./time-attributes.js";

/**
 * `left [LEFT] JOIN t FOR SYSTEM_TIME AS OF left.proctime ON …`: each row with what the table has for its key when the row
 * is processed. Time attributes of the left stay what they are.
 *
 * @see https://nightlies.apache.org/flink/flink-docs-release-2.3/docs/dev/table/sql/queries/joins/#lookup-join
 */
export function bindLookup(
  left: From,
  node: TableName & { readonly systemTime: Expression },
  context: Context,
  join: JoinNode,
): From {
  const place = at(context, node);
  const table = tableOf(node, context);
  const lookup = lookupOf(table, place);
  requireProctime(node.systemTime, left, context);
  const outer = isOuter(join, place);
  requireRowsThatStay(left.relation, left.relation, place);
  const stored = physicalColumns(table).map(
    ({ name, type }): Column => ({
      id: context.names.allocate(name),
      name,
      type: withNullable(type, type.nullable || outer),
      rowtime: false,
    }),
  );
  const items = columnItems(table, stored, inTable(table, context));
  const columns = items.map((item) => item.column);
  const own = { name: node.alias?.name.name ?? node.name.parts.at(-1)?.name, columns };
  const tables = [...left.tables, own];
  const bound =
    join.condition?.kind === "JoinOn"
      ? conditionOf(bindExpression(join.condition.expression, { context, tables, aggregates: { not: "ON" } }), "ON")
      : notYet(place, notYetCodes.join, "a lookup without ON", "names of both sides", "write ON");
  const { keys, others } = splitKeys(conjunctsOf(bound), stored, lookup, table, place);
  const keyed = withKeys(left.relation, keys, context);
  const found = matched(keyed, { table, stored, items, outer, context, place });
  const rest = conjunction(others);
  if (rest === undefined) return { relation: found, tables };
  if (!outer) return { relation: { kind: "filter", input: found, condition: rest }, tables };
  const all = [...lookup.required, ...lookup.further];
  if (!all.every((name) => keys.some((key) => key.column === name)))
    return notYet(
      place,
      notYetCodes.join,
      "LEFT JOIN of a lookup with a condition beside the key",
      "rows whose matches all fail it",
      "write an equality for the whole primary key",
    );
  return { relation: absentWhere(found, rest, columns), tables };
}

function tableOf(node: TableName, context: Context): Table {
  const inner = withTableHints(node.name, node.hints, context);
  const key = tableKey(node.name, inner.catalog);
  return inner.catalog.tables.get(key) ?? unknownTable(key, at(context, node.name), context);
}

function lookupOf(table: Table, place: Place): Lookup {
  const { lookup, connector } = table.connector;
  if (lookup !== undefined) return lookup;
  return notYet(
    place,
    notYetCodes.join,
    `FOR SYSTEM_TIME AS OF with table \`${table.name}\` of the connector '${connector}'`,
    "all versions of its rows",
    "join with a table of the connector 'cassandra', or leave FOR SYSTEM_TIME AS OF out",
  );
}

function requireProctime(node: Expression, left: From, context: Context): void {
  const time = bindExpression(node, { context, tables: left.tables, aggregates: { not: "FOR SYSTEM_TIME AS OF" } });
  if (isProctime(time)) return;
  notYet(
    time.place,
    notYetCodes.join,
    "FOR SYSTEM_TIME AS OF an event time",
    "all versions of the table's rows",
    "use a processing time: a column proc AS PROCTIME() of the left table",
  );
}

function isOuter({ type }: JoinNode, place: Place): boolean {
  if (type === "RIGHT" || type === "FULL") {
    const hint = "write JOIN or LEFT JOIN";
    fail(place, { code: "MDSP2322", message: `A lookup cannot stand in a ${type} JOIN`, hint });
  }
  return type === "LEFT";
}

interface Key {
  readonly column: string;
  readonly value: BoundExpression;
}

/** Which conditions find rows by the key, and which rows have to meet after that. */
function splitKeys(
  conditions: readonly BoundExpression[],
  stored: readonly Column[],
  { required, further }: Lookup,
  table: Table,
  place: Place,
): { readonly keys: readonly Key[]; readonly others: readonly BoundExpression[] } {
  const equal = new Map(conditions.flatMap((condition) => keyOf(condition, stored)).map((key) => [key.column, key]));
  const missing = required.filter((name) => !equal.has(name));
  if (missing.length > 0) {
    return fail(place, {
      code: "MDSP2323",
      message: `The lookup of \`${table.name}\` has no equality for ${missing.join(", ")} of its partition key: every micro-batch would read the whole table`,
      hint: `write ON t.${missing[0]} = … , of the same type`,
    });
  }
  const lacking = further.findIndex((name) => !equal.has(name));
  const used = new Set([...required, ...(lacking < 0 ? further : further.slice(0, lacking))]);
  const keys = [...equal.values()].filter(({ column }) => used.has(column));
  const taken = new Set(keys.map(({ condition }) => condition));
  return { keys, others: conditions.filter((condition) => !taken.has(condition)) };
}

/** `t.column = value of the left`, the column as it is: a cast would hide it from the table. */
function keyOf(
  condition: BoundExpression,
  stored: readonly Column[],
): (Key & { readonly condition: BoundExpression })[] {
  if (condition.kind !== "call" || condition.function.name !== "=") return [];
  const ids = new Set(stored.map(({ id }) => id));
  return condition.args.flatMap((arg, index) => {
    const value = condition.args[1 - index];
    const column = arg.kind === "column" ? stored.find(({ id }) => id === arg.column.id) : undefined;
    if (column === undefined || value === undefined || [...columnIds(value)].some((id) => ids.has(id))) return [];
    return [{ column: column.name, value, condition }];
  });
}

interface Keyed {
  readonly input: Relation;
  readonly keys: readonly { readonly column: string; readonly value: Column }[];
}

/** The rows with the values of the keys as columns. */
function withKeys(input: Relation, keys: readonly Key[], context: Context): Keyed {
  const items = keys.map(({ column, value }): { column: string; item: ProjectItem } => ({
    column,
    item: {
      column: { id: context.names.allocate(`key_${column}`), name: "", type: value.type, rowtime: false },
      expression: value,
    },
  }));
  const [first] = keys;
  const passed =
    first === undefined
      ? []
      : columnsOf(input).map((column) => ({ column, expression: columnExpression(column, first.value.place) }));
  return {
    input: { kind: "project", input, items: [...passed, ...items.map(({ item }) => item)] },
    keys: items.map(({ column, item }) => ({ column, value: item.column })),
  };
}

interface Found {
  readonly table: Table;
  readonly stored: readonly Column[];
  /** The table's columns from the stored ones. */
  readonly items: readonly ProjectItem[];
  readonly outer: boolean;
  readonly context: Context;
  readonly place: Place;
}

/** Each row once for every match; with `outer` also one that has none. */
function matched({ input, keys }: Keyed, { table, stored, items, outer, context, place }: Found): Relation {
  const element: Type = notNull({
    kind: "ROW",
    fields: physicalColumns(table).map(({ name, type }) => ({ name, type })),
    nullable: false,
  });
  const hidden = (id: string, type: Type): Column => ({
    id: context.names.allocate(id),
    name: "",
    type,
    rowtime: false,
  });
  const matches = hidden("matches", { kind: "ARRAY", element, nullable: false });
  const match = hidden("match", withNullable(element, outer));
  const lookup: Relation = { kind: "lookup", input, table, keys, matches };
  const position = hidden("match_number", { kind: "INT", nullable: false });
  const value = columnExpression(matches, place);
  const rows: Relation = { kind: "unnest", input: lookup, value, position, element: match, outer };
  const ownKeys = new Set(keys.map((key) => key.value.id));
  const passed = columnsOf(input)
    .filter(({ id }) => !ownKeys.has(id))
    .map((column) => ({ column, expression: columnExpression(column, place) }));
  const operand = columnExpression(match, place);
  const fields = stored.map((column): ProjectItem => {
    const expression: BoundExpression = { kind: "field", operand, name: column.name, type: column.type, place };
    return { column, expression };
  });
  const flat: Relation = { kind: "project", input: rows, items: [...passed, ...fields] };
  return { kind: "project", input: flat, items: [...passed, ...items] };
}

/** The rows, with NULL in these columns where a condition does not hold: of a LEFT JOIN with one match at most. */
function absentWhere(input: Relation, condition: BoundExpression, columns: readonly Column[]): Relation {
  const { place } = condition;
  const ids = new Set(columns.map(({ id }) => id));
  const items = columnsOf(input).map((column): ProjectItem => {
    const value = columnExpression(column, place);
    if (!ids.has(column.id)) return { column, expression: value };
    const expression: BoundExpression = {
      kind: "case",
      branches: [{ condition, result: value }],
      type: column.type,
      place,
    };
    return { column, expression };
  });
  return { kind: "project", input, items };
}
