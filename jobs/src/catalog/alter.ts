import type { SourceFile } from "../source.js";
import type { PlacedElement, QualifiedName, TableChange, TableColumn, TableElement } from "../syntax/nodes/index.js";
import { nameText } from "../syntax/nodes/index.js";
import { walk } from "../syntax/walk.js";
import { unknownColumn } from "./catalog.js";
import { type Located, type TableDeclaration, withKeyColumns } from "./declaration.js";
import { fail, notYet, notYetCodes, type Place } from "./problem.js";

/** A change of ALTER TABLE that is no new name of the table. */
export type DeclarationChange = Exclude<TableChange, { kind: "RenameTo" }>;

/** A table after ALTER TABLE. Ends with an error when there is nothing to change, or something stands in its way. */
export function alterTable(table: TableDeclaration, change: DeclarationChange, file: SourceFile): TableDeclaration {
  const place = { file, span: change.span };
  switch (change.kind) {
    case "SetOptions": {
      const keys = new Set(change.options.map((option) => option.key.value));
      const kept = table.options.filter(({ node }) => !keys.has(node.key.value));
      return { ...table, options: [...kept, ...change.options.map((node) => ({ node, file }))] };
    }
    case "ResetOptions": {
      const connector = change.keys.find((key) => key.value === "connector");
      if (connector !== undefined)
        fail({ file, span: connector.span }, { code: "MDSP2226", message: "The option 'connector' cannot be reset" });
      const keys = new Set(change.keys.map((key) => key.value));
      return { ...table, options: table.options.filter(({ node }) => !keys.has(node.key.value)) };
    }
    case "ChangeElements":
      return change.elements.reduce(
        (before, element) => (change.verb === "ADD" ? added(before, element, file) : modified(before, element, file)),
        table,
      );
    case "RenameColumn":
      return renamed(table, change.column, change.to.name, place);
    case "DropColumns":
      return change.columns.reduce((before, column) => dropped(before, column, file), table);
    case "DropElement": {
      if (change.element === "DISTRIBUTION") return withoutDistribution(table, place);
      const kind = change.element === "WATERMARK" ? "Watermark" : "PrimaryKey";
      const found = table.elements.find(({ node }) => node.kind === kind);
      const named = found?.node.kind === "PrimaryKey" ? found.node.name?.name : undefined;
      if (found === undefined || (change.name !== undefined && change.name.name !== named)) {
        const what = change.name === undefined ? change.element : `constraint \`${change.name.name}\``;
        fail(place, { code: "MDSP2225", message: `The table has no ${what}` });
      }
      const without = withKeyColumns(table).elements.filter((_, index) => table.elements[index] !== found);
      return { ...table, elements: without };
    }
    case "ChangeDistribution":
      if (change.verb === "MODIFY") requireDistribution(table, place);
      else if (table.distribution !== undefined)
        fail(place, { code: "MDSP2226", message: "The table has a distribution already", hint: "write MODIFY" });
      return { ...table, distribution: { node: change.distribution, file } };
  }
}

function requireDistribution(table: TableDeclaration, place: Place): void {
  if (table.distribution === undefined)
    fail(place, { code: "MDSP2225", message: "The table has no DISTRIBUTION", hint: "write ADD DISTRIBUTION" });
}

function withoutDistribution(table: TableDeclaration, place: Place): TableDeclaration {
  requireDistribution(table, place);
  const { distribution: _, ...rest } = table;
  return rest;
}

const isColumn = (node: TableElement): node is TableColumn => node.kind !== "Watermark" && node.kind !== "PrimaryKey";

function columnNames(table: TableDeclaration): string[] {
  return table.elements.flatMap(({ node }) => (isColumn(node) ? [node.name.name] : []));
}

/** Where a column stands among the elements. */
function indexOf(table: TableDeclaration, name: QualifiedName, place: Place): number {
  const [first, ...inner] = name.parts;
  if (first === undefined || inner.length > 0)
    return notYet(place, notYetCodes.table, `a change of the field ${nameText(name)}`, "columns inside of rows");
  const index = table.elements.findIndex(({ node }) => isColumn(node) && node.name.name === first.name);
  return index >= 0 ? index : unknownColumn(first.name, place, columnNames(table), table.path.object);
}

function added(table: TableDeclaration, placed: PlacedElement, file: SourceFile): TableDeclaration {
  const { element } = placed;
  const place = { file, span: placed.span };
  if (isColumn(element)) {
    if (columnNames(table).includes(element.name.name))
      fail(place, {
        code: "MDSP2226",
        message: `The table has a column \`${element.name.name}\` already`,
        hint: "write MODIFY to change it",
      });
    return inserted(table, { node: element, file }, placed.position, file);
  }
  if (table.elements.some(({ node }) => node.kind === element.kind))
    fail(place, {
      code: "MDSP2226",
      message: `The table has ${element.kind === "Watermark" ? "a watermark" : "a primary key"} already`,
      hint: "write MODIFY to change it",
    });
  return { ...table, elements: [...table.elements, { node: element, file }] };
}

function modified(table: TableDeclaration, placed: PlacedElement, file: SourceFile): TableDeclaration {
  const { element } = placed;
  const place = { file, span: placed.span };
  const located = { node: element, file };
  const index = isColumn(element)
    ? indexOf(table, { kind: "QualifiedName", parts: [element.name], span: element.name.span }, place)
    : table.elements.findIndex(({ node }) => node.kind === element.kind);
  if (index < 0)
    fail(place, {
      code: "MDSP2225",
      message: `The table has no ${element.kind === "Watermark" ? "WATERMARK" : "PRIMARY KEY"}`,
      hint: "write ADD",
    });
  if (placed.position === undefined) return { ...table, elements: table.elements.with(index, located) };
  return inserted({ ...table, elements: table.elements.toSpliced(index, 1) }, located, placed.position, file);
}

/** With one more column: at its position, or behind the others. */
function inserted(
  table: TableDeclaration,
  column: Located<TableElement>,
  position: PlacedElement["position"],
  file: SourceFile,
): TableDeclaration {
  const last = table.elements.findLastIndex(({ node }) => isColumn(node));
  const after =
    position === undefined ? last : position === "FIRST" ? -1 : indexOf(table, position, { file, span: position.span });
  return { ...table, elements: table.elements.toSpliced(after + 1, 0, column) };
}

/** The elements whose text names a column: computed ones, the watermark, the key. */
function usersOf(table: TableDeclaration, name: string): string[] {
  return table.elements.flatMap(({ node }) => (isUsedBy(node, name) ? [userText(node)] : []));
}

function isUsedBy(element: TableElement, name: string): boolean {
  switch (element.kind) {
    case "PhysicalColumn":
    case "MetadataColumn":
      return false;
    case "PrimaryKey":
      return element.columns.some((column) => column.name === name);
    case "Watermark":
      return element.column[0]?.name === name || names(element, name);
    case "ComputedColumn":
      return names(element, name);
  }
}

function userText(element: TableElement): string {
  if (element.kind === "PrimaryKey") return "the primary key";
  return element.kind === "Watermark" ? "the watermark" : `the computed column \`${element.name.name}\``;
}

function names(element: TableElement, name: string): boolean {
  let found = false;
  walk(element, (node) => {
    if (node.kind === "ColumnReference" && "parts" in node && Array.isArray(node.parts))
      found ||= node.parts[0]?.name === name;
  });
  return found;
}

function requireUnused(table: TableDeclaration, name: string, verb: string, place: Place): void {
  const partition = table.partitionedBy.some(({ node }) => node.name === name) ? ["PARTITIONED BY"] : [];
  const [user] = [...usersOf(table, name), ...partition];
  if (user === undefined) return;
  fail(place, { code: "MDSP2226", message: `Column \`${name}\` cannot be ${verb}: ${user} uses it` });
}

function dropped(table: TableDeclaration, column: QualifiedName, file: SourceFile): TableDeclaration {
  const place = { file, span: column.span };
  const index = indexOf(table, column, place);
  const elements = table.elements.toSpliced(index, 1);
  requireUnused({ ...table, elements }, column.parts[0]?.name ?? "", "dropped", place);
  return { ...table, elements };
}

function renamed(table: TableDeclaration, column: QualifiedName, to: string, place: Place): TableDeclaration {
  const index = indexOf(table, column, place);
  if (columnNames(table).includes(to))
    fail(place, { code: "MDSP2226", message: `The table has a column \`${to}\` already` });
  const name = column.parts[0]?.name ?? "";
  const old = table.elements[index];
  if (old === undefined || !isColumn(old.node)) throw new TypeError(`${name} is no column.`);
  requireUnused({ ...table, elements: withKeyRenamed(table, name, to).elements }, name, "renamed", place);
  const node: TableElement = { ...old.node, name: { ...old.node.name, name: to } };
  const kept = withKeyRenamed(table, name, to);
  return { ...kept, elements: kept.elements.with(index, { ...old, node }) };
}

/** The primary key follows a column to its new name, as in Flink. */
function withKeyRenamed(table: TableDeclaration, name: string, to: string): TableDeclaration {
  const elements = table.elements.map((each): Located<TableElement> => {
    const { node } = each;
    if (node.kind !== "PrimaryKey") return each;
    const columns = node.columns.map((column) => (column.name === name ? { ...column, name: to } : column));
    return { ...each, node: { ...node, columns } };
  });
  return { ...table, elements };
}
