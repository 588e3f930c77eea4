import type { SourceFile, Span } from "../source.js";
import type { CreateView, Identifier, QualifiedName, TableElement } from "../syntax/nodes/index.js";
import { closest, didYouMean } from "../syntax/suggest.js";
import { type Connector, connectors } from "./connectors/index.js";
import { readOptions } from "./connectors/options.js";
import { type Located, placeOf, type TableDeclaration } from "./declaration.js";
import { type CurrentNames, keyOf } from "./names.js";
import { collect, fail, notYet, notYetCodes, type Place } from "./problem.js";
import type { PhysicalTableColumn, Table, TableColumn, TableWatermark } from "./table.js";
import { isImplicitlyCastable } from "./type-rules.js";
import { notNull, shapeText, type Type, typeOf } from "./types.js";
import type { FunctionCatalog } from "./user-function.js";
import type { Variables } from "./variables.js";

/** A view: its query is bound anew wherever the view is named. */
export interface View {
  readonly name: string;
  readonly node: CreateView;
  readonly file: SourceFile;
  /** What completes the names in its query. */
  readonly current: CurrentNames;
}

/** A database: what SHOW and DESCRIBE say of it. */
export interface Namespace {
  readonly comment?: string;
  readonly options: ReadonlyMap<string, string>;
}

/** Everything that a query may name, as it is when a statement comes. */
export interface Catalog {
  /** By their keys, see {@link keyOf}. */
  readonly tables: ReadonlyMap<string, Table>;
  readonly views: ReadonlyMap<string, View>;
  /** Names whose CREATE has an error: that they are used is no second one. */
  readonly broken: ReadonlySet<string>;
  readonly functions: FunctionCatalog;
  /** By name; each with its databases by name. */
  readonly catalogs: ReadonlyMap<string, CatalogEntry>;
  readonly current: CurrentNames;
  readonly variables: Variables;
}

/** One of the catalogs that CREATE CATALOG makes. */
export interface CatalogEntry extends Namespace {
  readonly databases: ReadonlyMap<string, Namespace>;
}

/** The key of a name that stands in a statement. */
export function tableKey(name: QualifiedName, { current }: Pick<Catalog, "current">): string {
  return keyOf(name, current);
}

/** Declares a table. */
export function defineTable(declaration: TableDeclaration, name: string, variables: Variables): Table {
  const { place, elements, partitionedBy, distribution } = declaration;
  if (distribution !== undefined)
    notYet(placeOf(distribution), notYetCodes.table, "DISTRIBUTED", "a connector with buckets");
  const primaryKey = primaryKeyOf(elements);
  const columns = columnsOf(elements, primaryKey.names);
  const known = columns.map((column) => column.name);
  collect(primaryKey.columns, ({ node: { name: column, span }, file }) => {
    const found = columns.find((each) => each.name === column);
    if (found === undefined) unknownColumn(column, { file, span }, known, name);
    if (found.kind !== "physical") {
      fail(
        { file, span },
        {
          code: "MDSP2212",
          message: `A primary key is made of physical columns; \`${column}\` is a ${found.kind} one`,
        },
      );
    }
  });
  const options = readOptions(declaration.options, place, variables);
  const physical = columns.filter((column): column is PhysicalTableColumn => column.kind === "physical");
  const writtenMetadata = columns.flatMap((each) => (each.kind === "metadata" && !each.virtual ? [each.key] : []));
  const connector = connectorOf(options.values.get("connector"), place);
  const partitions = partitionNames(partitionedBy, columns, connector, name);
  const draft = {
    name,
    physical,
    primaryKey: primaryKey.names,
    partitionedBy: partitions,
    writtenMetadata,
    options,
    place,
  };
  checkMetadata(columns, connector.name, connector.metadata);
  const watermark = watermarkOf(elements, known, name);
  return {
    name,
    columns,
    primaryKey: primaryKey.names,
    partitionedBy: partitions,
    ...(watermark === undefined ? {} : { watermark }),
    connector: connector.open(draft),
    place,
    declaration,
  };
}

/** The columns of PARTITIONED BY, each once. */
function partitionNames(
  partitionedBy: readonly Located<Identifier>[],
  columns: readonly TableColumn[],
  connector: Connector,
  table: string,
): readonly string[] {
  const [first] = partitionedBy;
  if (first !== undefined && connector.partitions === undefined) {
    notYet(
      placeOf(first),
      notYetCodes.table,
      "PARTITIONED BY",
      "a connector with partitions",
      "for Cassandra use the option 'partition-key'",
    );
  }
  const known = columns.map((column) => column.name);
  const names = collect(partitionedBy, (each) => {
    const { name } = each.node;
    const column = columns.find((other) => other.name === name);
    if (column === undefined) unknownColumn(name, placeOf(each), known, table);
    if (column.kind === "physical") return name;
    const message = `A partition is made of physical columns; \`${name}\` is a ${column.kind} one`;
    return fail(placeOf(each), { code: "MDSP2218", message });
  });
  return [...new Set(names)];
}

function connectorOf(option: { value: string; span: Span } | undefined, place: Place) {
  if (option === undefined) {
    const hint = `add 'connector' = '…'; there are: ${[...connectors.keys()].join(", ")}`;
    return fail(place, { code: "MDSP2204", message: "A table needs the option 'connector'", hint });
  }
  const found = [...connectors].find(([name]) => name === option.value)?.[1];
  if (found !== undefined) return found;
  const similar = closest(option.value, connectors.keys());
  const hint = similar === undefined ? `there are: ${[...connectors.keys()].join(", ")}` : `did you mean '${similar}'?`;
  return fail(
    { ...place, span: option.span },
    { code: "MDSP2209", message: `There is no connector '${option.value}'`, hint },
  );
}

function columnsOf(elements: readonly Located<TableElement>[], key: readonly string[]): TableColumn[] {
  const seen = new Set<string>();
  return collect(elements, ({ node: element, file }): TableColumn[] => {
    if (element.kind === "PrimaryKey" || element.kind === "Watermark") return [];
    const { name } = element.name;
    const place = { file, span: element.name.span };
    if (seen.has(name))
      fail(place, {
        code: "MDSP2210",
        message: `Column \`${name}\` is declared twice`,
        hint: "rename or remove one of them",
      });
    seen.add(name);
    const comment = element.comment === undefined ? {} : { comment: element.comment.value };
    if (element.kind === "ComputedColumn")
      return [{ kind: "computed", name, expression: element.expression, ...comment, place }];
    const type = readType(element.type, file);
    if (element.kind === "MetadataColumn") {
      const key = element.key?.value ?? name;
      return [{ kind: "metadata", name, type, key, virtual: element.virtual, ...comment, place }];
    }
    return [{ kind: "physical", name, type: key.includes(name) ? notNull(type) : type, ...comment, place }];
  }).flat();
}

/** A written type, or an error at its place. */
export function readType(node: Parameters<typeof typeOf>[0], file: SourceFile): Type {
  const type = typeOf(node);
  if (!("problem" in type)) return type;
  const finding = { code: notYetCodes.type, message: `not yet: ${type.problem}`, hint: `write ${type.instead}` };
  return fail({ file, span: type.node.span }, finding);
}

function primaryKeyOf(elements: readonly Located<TableElement>[]) {
  const keys = elements.flatMap(({ node, file }) => (node.kind === "PrimaryKey" ? [{ node, file }] : []));
  const [first, second] = keys;
  if (second !== undefined)
    fail(placeOf(second), {
      code: "MDSP2211",
      message: "A table has one primary key",
      hint: "put all columns of the key into one PRIMARY KEY (…)",
    });
  if (first === undefined) return { columns: [], names: [] };
  if (first.node.enforced !== false)
    fail(placeOf(first), {
      code: "MDSP2213",
      message:
        first.node.enforced === true
          ? "A primary key cannot be enforced on streams"
          : "A primary key must say that it is NOT ENFORCED",
      hint: "write PRIMARY KEY (…) NOT ENFORCED",
    });
  const columns = first.node.columns.map((node) => ({ node, file: first.file }));
  return { columns, names: columns.map(({ node }) => node.name) };
}

function watermarkOf(
  elements: readonly Located<TableElement>[],
  known: readonly string[],
  table: string,
): TableWatermark | undefined {
  const watermarks = elements.flatMap(({ node, file }) => (node.kind === "Watermark" ? [{ node, file }] : []));
  const [first, second] = watermarks;
  if (first === undefined) return undefined;
  if (second !== undefined)
    fail(placeOf(second), { code: "MDSP2211", message: "A table has one watermark", hint: "keep one of them" });
  const [column, ...inner] = first.node.column;
  const place = placeOf(first);
  if (column === undefined || inner.length > 0)
    notYet(place, notYetCodes.table, "a watermark of a field inside a row", "nested time attributes");
  if (!known.includes(column.name)) unknownColumn(column.name, { ...place, span: column.span }, known, table);
  return { column: column.name, expression: first.node.expression, place };
}

function checkMetadata(
  columns: readonly TableColumn[],
  connector: string,
  offered: readonly { readonly key: string; readonly type: Type }[],
): void {
  collect(
    columns.filter((column) => column.kind === "metadata"),
    (column) => {
      const found = offered.find((each) => each.key === column.key);
      const keys = offered.map((each) => each.key);
      if (found === undefined) {
        const hint = didYouMean(column.key, keys) ?? `there are: ${keys.join(", ") || "none"}`;
        return fail(column.place, {
          code: "MDSP2214",
          message: `The connector '${connector}' has no metadata '${column.key}'`,
          hint,
        });
      }
      if (isImplicitlyCastable(found.type, column.type)) return undefined;
      const message = `Metadata '${column.key}' is ${shapeText(found.type)}, which is not assignable to ${shapeText(column.type)}`;
      return fail(column.place, {
        code: "MDSP2215",
        message,
        hint: `declare \`${column.name}\` as ${shapeText(found.type)}`,
      });
    },
  );
}

/** Ends with the error of a column that is not there. */
export function unknownColumn(name: string, place: Place, known: readonly string[], table: string | undefined): never {
  const similar = closest(name, known);
  const hint = similar === undefined ? `the columns are: ${known.join(", ")}` : `did you mean ${similar}?`;
  const where = table === undefined ? "" : ` in \`${table}\``;
  return fail(place, { code: "MDSP2002", message: `There is no column \`${name}\`${where}`, hint });
}
