import { tableKey, unknownColumn } from "../catalog/catalog.js";
import { connectors } from "../catalog/connectors/index.js";
import { collect, fail, notYet, notYetCodes, type Place } from "../catalog/problem.js";
import { type Table, writtenColumns } from "../catalog/table.js";
import type { Type } from "../catalog/types.js";
import type { Insert } from "../syntax/nodes/index.js";
import { unknownTable } from "./bind-from.js";
import { bindQuery } from "./bind-query.js";
import { type BoundExpression, columnExpression } from "./bound-expression.js";
import type { BoundInsert } from "./bound-insert.js";
import type { Column } from "./column.js";
import { at, type Context } from "./context.js";
import { counted } from "./counted.js";
import { withTableHints } from "./hints.js";
import { callNamed, coerce } from "./infer.js";
import { mergeWindows } from "./merge-windows.js";
import { partitionValues } from "./partition-values.js";
import { columnsOf, type ProjectItem, type Relation } from "./relation.js";
import { requireAssignable } from "./rules/assignable.js";
import { visible } from "./scope.js";

interface Written {
  readonly name: string;
  readonly type: Type;
}

/** INSERT INTO: the query's columns, by position, in the types of the target's. */
export function bindInsert(node: Insert, context: Context): BoundInsert {
  const place = at(context, node.target);
  if (node.overwrite) notYet(at(context, node), notYetCodes.statement, "INSERT OVERWRITE", "a batch job");
  const name = tableKey(node.target, context.catalog);
  const target = withTableHints(node.target, node.hints, context).catalog.tables.get(name);
  if (target === undefined) {
    if (context.catalog.views.has(name))
      fail(place, {
        code: "MDSP2408",
        message: `\`${name}\` is a view, which cannot be written`,
        hint: "INSERT INTO a table",
      });
    return unknownTable(name, place, context);
  }
  requireSink(target, place);
  const fixed = partitionValues(node, target, context);
  const wanted = targetColumns(node, target, context).filter(({ name: column }) => !fixed.has(column));
  const query = mergeWindows(bindQuery(node.query, context));
  const given = visible(columnsOf(query));
  if (given.length !== wanted.length) {
    fail(at(context, node.query), {
      code: "MDSP2407",
      message: `The query has ${counted(given.length, "column")}, \`${name}\` takes ${wanted.length}`,
      hint: `\`${name}\` takes, by position: ${wanted.map((column) => column.name).join(", ")}`,
    });
  }
  const relation = assigned(query, given, wanted, fixed, target, context, node);
  return { target, relation, settings: context.settings, place };
}

/** Ends with an error when the table is only read, or has metadata that INSERT would have to write and the connector cannot. */
function requireSink(target: Table, place: Place): void {
  if (target.connector.sink === undefined) {
    fail(place, {
      code: "MDSP2262",
      message: `Table \`${target.name}\` of the connector '${target.connector.connector}' can only be read`,
      hint: target.connector.onlyRead,
    });
  }
  const offered = connectors.get(target.connector.connector)?.metadata ?? [];
  for (const column of target.columns) {
    if (column.kind !== "metadata" || column.virtual) continue;
    if (offered.some(({ key, writable }) => key === column.key && writable)) continue;
    fail(place, {
      code: "MDSP2261",
      message: `Column \`${column.name}\` of \`${target.name}\` is the metadata '${column.key}', which can only be read`,
      hint: `declare it as VIRTUAL in CREATE TABLE \`${target.name}\``,
    });
  }
}

/** The columns that the query's columns go to, in its order. */
function targetColumns(node: Insert, target: Table, context: Context): readonly Written[] {
  const all = writtenColumns(target);
  if (node.columns.length === 0) return all;
  return collect(node.columns, (column) => {
    const found = all.find((each) => each.name === column.name);
    const known = all.map((each) => each.name);
    return found ?? unknownColumn(column.name, at(context, column), known, target.name);
  });
}

function assigned(
  query: Relation,
  given: readonly Column[],
  wanted: readonly Written[],
  fixed: ReadonlyMap<string, BoundExpression>,
  target: Table,
  context: Context,
  node: Insert,
): Relation {
  const place = at(context, node.query);
  const sources = wanted.map((column, index) => {
    const source = given[index];
    if (source === undefined) throw new TypeError("The columns were counted.");
    return { column, source };
  });
  collect(sources, ({ column, source }, index) => requireAssignable({ column, source, index, target, query, place }));
  const mayBeNull = sources.filter(({ column, source }) => source.type.nullable && !column.type.nullable);
  const drop = context.settings.notNull === "DROP";
  const input = drop
    ? mayBeNull.reduce<Relation>((below, { source }) => withoutNull(below, source, place), query)
    : query;
  const items = writtenColumns(target).map((column): ProjectItem => {
    const source = sources.find((each) => each.column.name === column.name)?.source;
    const output: Column = { id: column.name, name: column.name, type: column.type, rowtime: false };
    const value = fixed.get(column.name);
    if (value !== undefined) return { column: output, expression: value };
    if (source === undefined) return { column: output, expression: missing(column, target, place) };
    const operand = coerce(columnExpression(source, place), column.type);
    const required = !drop && operand.type.nullable && !column.type.nullable;
    if (!required) return { column: output, expression: operand };
    const text = `Column ${column.name} of table ${target.name} is NOT NULL, but a NULL came`;
    return { column: output, expression: { kind: "required", operand, column: text, type: column.type, place } };
  });
  return { kind: "project", input, items };
}

function withoutNull(input: Relation, source: Column, place: BoundExpression["place"]): Relation {
  return { kind: "filter", input, condition: callNamed("IS NOT NULL", [columnExpression(source, place)], place) };
}

function missing(column: Written, target: Table, place: BoundExpression["place"]): BoundExpression {
  if (column.type.nullable) return { kind: "literal", value: null, type: column.type, place };
  return fail(place, {
    code: "MDSP2409",
    message: `Column \`${column.name}\` of \`${target.name}\` is NOT NULL and gets no value`,
    hint: `add \`${column.name}\` to the columns of INSERT and a value for it to SELECT`,
  });
}
