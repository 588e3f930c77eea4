import type { Catalog } from "../catalog/catalog.js";
import type { Located, TableDeclaration } from "../catalog/declaration.js";
import { fail, notYet, notYetCodes } from "../catalog/problem.js";
import { typeText } from "../catalog/types.js";
import { SourceFile, type Span } from "../source.js";
import type { CreateTable, DataType, TableElement } from "../syntax/nodes/index.js";
import { parseTypes } from "../syntax/parse.js";
import { bindQuery } from "./bind-query.js";
import { Names } from "./column.js";
import { columnsOf } from "./relation.js";
import { visible } from "./scope.js";
import { defaultSettings } from "./settings.js";

/** The table of CREATE TABLE … AS: the columns of its query, behind those that it declares itself. */
export function typedByQuery(node: CreateTable, own: TableDeclaration, catalog: Catalog): TableDeclaration {
  const { query } = node;
  const { file } = own.place;
  if (query === undefined) return own;
  if (node.temporary)
    fail(own.place, {
      code: "MDSP2228",
      message: "CREATE TABLE … AS makes no temporary table",
      hint: "remove TEMPORARY",
    });
  const context = {
    catalog,
    file,
    settings: defaultSettings,
    names: new Names(),
    commonTables: new Map(),
    openViews: [],
    outer: [],
  };
  const given = visible(columnsOf(bindQuery(query, context)));
  const columns = given.map(({ name, type }): Located<TableElement> => {
    const element: TableElement = {
      kind: "PhysicalColumn",
      name: { kind: "Identifier", name, span: query.span },
      type: typeNode(typeText(type), query.span),
      span: query.span,
    };
    return { node: element, file };
  });
  const physical = own.elements.find(({ node: element }) => element.kind === "PhysicalColumn");
  if (physical !== undefined)
    notYet(
      { file, span: physical.node.span },
      notYetCodes.table,
      "a physical column beside AS",
      "a query that gives fewer columns than the table has",
      "CAST the column in the query",
    );
  return { ...own, elements: [...own.elements, ...columns] };
}

/** A type as it would stand in CREATE TABLE, every part of it at one place. */
function typeNode(text: string, span: Span): DataType {
  const [type] = parseTypes(new SourceFile("<type>", text), { start: 0, end: text.length }).types;
  if (type === undefined) throw new TypeError(`${text} is no type.`);
  return moved(type, span);
}

/** The same type with all its places at one span. */
function moved(type: DataType, span: Span): DataType {
  switch (type.kind) {
    case "ArrayType":
    case "MultisetType":
      return { ...type, element: moved(type.element, span), span };
    case "MapType":
      return { ...type, key: moved(type.key, span), value: moved(type.value, span), span };
    case "RowType":
      return { ...type, fields: type.fields.map((field) => ({ ...field, type: moved(field.type, span), span })), span };
    default:
      return { ...type, span };
  }
}
