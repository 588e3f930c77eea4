import { unknownColumn } from "../catalog/catalog.js";
import { fail } from "../catalog/problem.js";
import { type Field, type Kind, shapeText } from "../catalog/types.js";
import type { ColumnReference, Identifier, NamedWindow, SelectStar } from "../syntax/nodes/index.js";
import type { SyntaxNode } from "../syntax/nodes/node.js";
import { didYouMean } from "../syntax/suggest.js";
import { type BoundExpression, columnExpression } from "./bound-expression.js";
import type { Column } from "./column.js";
import { at, type Context } from "./context.js";

/** What a FROM item is called, and its columns. */
export interface ScopeTable {
  readonly name: string | undefined;
  readonly columns: readonly Column[];
  /** The catalog, the database and the name of a table that has no alias, for columns that are named with them. */
  readonly path?: readonly [catalog: string, database: string, table: string];
  /** The ids of columns that only `t.c` and `t.*` name: USING has another one of the name, with the same values. */
  readonly merged?: ReadonlySet<string>;
}

/** The columns of a table that need no name of the table before them. */
const unqualified = ({ columns, merged }: ScopeTable): readonly Column[] =>
  visible(columns).filter((column) => !merged?.has(column.id));

/** The names that an expression may use. */
export interface Scope {
  readonly context: Context;
  readonly tables: readonly ScopeTable[];
  /** Where aggregates stand: in them they are right, elsewhere the text says where they are not. */
  readonly aggregates: "allowed" | { readonly not: string };
  /** The windows of the WINDOW clause, where functions with OVER may stand; absent where they may not. */
  readonly overs?: readonly NamedWindow[];
  /** The window of GROUP BY, of which TUMBLE_START and the like tell. */
  readonly window?: GroupWindow;
  /** What queries in expressions stand for, where they may be values. */
  readonly queries?: ReadonlyMap<SyntaxNode, BoundExpression>;
  /** What names of SELECT stand for, where they may be used and no column has them. */
  readonly aliases?: ReadonlyMap<string, BoundExpression>;
}

/** A window that GROUP BY names itself: `TUMBLE(ts, INTERVAL '1' HOUR)`. */
export interface GroupWindow {
  readonly name: string;
  /** Its arguments, by {@link expressionKey}. */
  readonly arguments: string;
  readonly start: Column;
  readonly end: Column;
  readonly time: Column;
}

/** The columns that SQL can name. */
export function visible(columns: readonly Column[]): readonly Column[] {
  return columns.filter((column) => column.role === undefined);
}

/** What `*`, `t.*` or `row.*` stands for: columns, or the fields of a row. */
export function starValues(scope: Scope, node: SelectStar): readonly NamedValue[] {
  const [name, ...more] = node.qualifier;
  const place = at(scope.context, node);
  const ofColumns = (columns: readonly Column[]) =>
    columns.map((column) => ({ name: column.name, expression: columnExpression(column, place) }));
  if (name === undefined) return ofColumns(scope.tables.flatMap(unqualified));
  const table = more.length === 0 ? scope.tables.find((each) => each.name === name.name) : undefined;
  if (table !== undefined) return ofColumns(visible(table.columns));
  const isColumn = scope.tables.flatMap(unqualified).some((column) => column.name === name.name);
  if (more.length === 0 && !isColumn) return unknownTable(scope, name);
  const row = resolve(scope, { kind: "ColumnReference", parts: node.qualifier, span: node.span });
  if (row.type.kind === "ROW") return row.type.fields.map((each) => fieldOf(row, each, place));
  return fail(place, {
    code: "MDSP2102",
    message: `\`.*\` takes the columns of a table or the fields of a ROW, but this is ${shapeText(row.type)}`,
    hint: "leave `.*` out",
  });
}

/** A value under a name. */
export interface NamedValue {
  readonly name: string;
  readonly expression: BoundExpression;
}

/** A chain of names as a column, or as a field inside of one. */
export function resolve(scope: Scope, node: ColumnReference): BoundExpression {
  const [first, second] = node.parts;
  if (first === undefined) throw new TypeError("A column reference has a name.");
  const place = at(scope.context, node);
  const owner = ownerOf(node.parts, scope);
  if (owner !== undefined) {
    const { table, column: name, more } = owner;
    const column = visible(table.columns).find((each) => each.name === name.name);
    if (column === undefined) {
      const known = visible(table.columns).map((each) => each.name);
      return unknownColumn(name.name, at(scope.context, name), known, table.name);
    }
    return fields(columnExpression(column, place), more, scope);
  }
  const all = scope.tables.flatMap(unqualified);
  const [found, another] = all.filter((column) => column.name === first.name);
  if (another !== undefined) {
    fail(place, {
      code: "MDSP2003",
      message: `\`${first.name}\` is the name of more than one column in FROM`,
      hint:
        scope.tables.length > 1
          ? `write the table before it: ${scope.tables[0]?.name ?? "t"}.${first.name}`
          : "give the columns different names with AS",
    });
  }
  if (found !== undefined) return fields(columnExpression(found, place), node.parts.slice(1), scope);
  const around = scope.context.outer.flatMap(unqualified).find((column) => column.name === first.name);
  if (around !== undefined) return fields(columnExpression(around, place), node.parts.slice(1), scope);
  const alias = scope.aliases?.get(first.name);
  if (alias !== undefined) return fields({ ...alias, place }, node.parts.slice(1), scope);
  if (second !== undefined && scope.tables.length > 0) unknownTable(scope, first);
  return unknownColumn(
    first.name,
    at(scope.context, first),
    all.map((column) => column.name),
    onlyName(scope),
  );
}

/** The table that a chain of names begins with, of the query or of one around it: `t.c`, `database.t.c`, `catalog.database.t.c`. */
function ownerOf(parts: readonly Identifier[], { tables, context }: Scope) {
  const all = [...tables, ...context.outer];
  for (const length of [1, 2, 3]) {
    const [column, ...more] = parts.slice(length);
    const names = parts.slice(0, length).map(({ name }) => name);
    const table = all.find(
      ({ name, path = [] }) => (length === 1 ? [name] : path.slice(-length)).join("\n") === names.join("\n"),
    );
    if (table !== undefined && column !== undefined) return { table, column, more };
  }
  return undefined;
}

const onlyName = (scope: Scope): string | undefined => (scope.tables.length === 1 ? scope.tables[0]?.name : undefined);

function unknownTable(scope: Scope, name: Identifier): never {
  const known = scope.tables.flatMap((table) => table.name ?? []);
  const hint = didYouMean(name.name, known) ?? `there are: ${known.join(", ")}`;
  return fail(at(scope.context, name), {
    code: "MDSP2001",
    message: `There is no table \`${name.name}\` in FROM`,
    hint,
  });
}

const elementHints: Partial<Record<Kind, string>> = {
  ARRAY: "write the position of an element in brackets: [1]",
  MAP: "write the key of a value in brackets: ['key']",
};

/** `operand.a.b`: fields of rows. */
export function fields(operand: BoundExpression, names: readonly Identifier[], scope: Scope): BoundExpression {
  return names.reduce<BoundExpression>((value, name) => {
    const place = at(scope.context, name);
    if (value.type.kind !== "ROW") {
      return fail(place, {
        code: "MDSP2102",
        message: `\`${name.name}\` would be a field, but the value before the dot is ${shapeText(value.type)}, not a ROW`,
        hint: elementHints[value.type.kind] ?? "leave the field out",
      });
    }
    const field = value.type.fields.find((each) => each.name === name.name);
    if (field === undefined) {
      return unknownColumn(
        name.name,
        place,
        value.type.fields.map((each) => each.name),
        undefined,
      );
    }
    return fieldOf(value, field, place).expression;
  }, operand);
}

/** A field of a row, under its name; NULL where the row is. */
export function fieldOf(operand: BoundExpression, field: Field, place: BoundExpression["place"]): NamedValue {
  const type = { ...field.type, nullable: field.type.nullable || operand.type.nullable };
  return { name: field.name, expression: { kind: "field", operand, name: field.name, type, place } };
}
