import type { SourceFile, Span } from "../source.js";
import type { CreateTable, CreateView, QualifiedName, TableElement } from "../syntax/nodes/index.js";
import { nameText } from "../syntax/nodes/index.js";
import { closest, didYouMean } from "../syntax/suggest.js";
import { connectors } from "./connectors/index.js";
import { readOptions } from "./connectors/options.js";
import { collect, fail, notYet, notYetCodes, type Place } from "./problem.js";
import type { PhysicalTableColumn, Table, TableColumn, TableWatermark } from "./table.js";
import { isImplicitlyCastable } from "./type-rules.js";
import { notNull, shapeText, type Type, typeOf } from "./types.js";
import type { Variables } from "./variables.js";

/** A view: its query is bound anew wherever the view is named. */
export interface View {
  readonly name: string;
  readonly node: CreateView;
  readonly file: SourceFile;
}

/** Everything that a query may name. */
export interface Catalog {
  readonly tables: ReadonlyMap<string, Table>;
  readonly views: ReadonlyMap<string, View>;
  /** Names whose CREATE has an error: that they are used is no second one. */
  readonly broken: ReadonlySet<string>;
  readonly variables: Variables;
}

const defaults = [["default_database"], ["default_catalog", "default_database"]];

/** The plain name of a table; the default catalog and database may be written before it. */
export function simpleName(name: QualifiedName, file: SourceFile): string {
  const path = name.parts.map((part) => part.name);
  const last = path.at(-1) ?? "";
  const before = path.slice(0, -1);
  if (before.length === 0 || defaults.some((each) => each.join(".") === before.join("."))) return last;
  return notYet(
    { file, span: name.span },
    notYetCodes.table,
    `${nameText(name)}`,
    "catalogs and databases of one's own",
  );
}

/** Declares a table from CREATE TABLE. */
export function defineTable(node: CreateTable, file: SourceFile, variables: Variables): Table {
  const place: Place = { file, span: node.name.span };
  const name = simpleName(node.name, file);
  if (node.like !== undefined)
    notYet({ file, span: node.like.span }, notYetCodes.table, "LIKE", "tables made from others");
  if (node.query !== undefined)
    notYet({ file, span: node.query.span }, notYetCodes.table, "CREATE TABLE AS", "a table made by a query");
  if (node.partitionedBy.length > 0) {
    notYet(
      place,
      notYetCodes.table,
      "PARTITIONED BY",
      "a connector with partitions",
      "for Cassandra use the option 'partition-key'",
    );
  }
  if (node.distribution !== undefined) notYet(place, notYetCodes.table, "DISTRIBUTED", "a connector with buckets");
  const primaryKey = primaryKeyOf(node.elements, file);
  const columns = columnsOf(node.elements, file, primaryKey.names);
  const known = columns.map((column) => column.name);
  collect(primaryKey.columns, ({ name: column, span }) => {
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
  const options = readOptions(node.options, place, variables);
  const physical = columns.filter((column): column is PhysicalTableColumn => column.kind === "physical");
  const writtenMetadata = columns.flatMap((each) => (each.kind === "metadata" && !each.virtual ? [each.key] : []));
  const draft = { name, physical, primaryKey: primaryKey.names, writtenMetadata, options, place };
  const connector = connectorOf(draft.options.values.get("connector"), place);
  checkMetadata(columns, connector.name, connector.metadata);
  const watermark = watermarkOf(node.elements, file, known, name);
  return {
    name,
    columns,
    primaryKey: primaryKey.names,
    ...(watermark === undefined ? {} : { watermark }),
    connector: connector.open(draft),
    place,
  };
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

function columnsOf(elements: readonly TableElement[], file: SourceFile, key: readonly string[]): TableColumn[] {
  const seen = new Set<string>();
  return collect(
    elements.filter((element) => "name" in element && element.kind !== "PrimaryKey"),
    (element): TableColumn => {
      const { name } = element.name;
      const place = { file, span: element.name.span };
      if (seen.has(name))
        fail(place, {
          code: "MDSP2210",
          message: `Column \`${name}\` is declared twice`,
          hint: "rename or remove one of them",
        });
      seen.add(name);
      if (element.kind === "ComputedColumn") return { kind: "computed", name, expression: element.expression, place };
      const type = readType(element.type, file);
      if (element.kind === "MetadataColumn") {
        return { kind: "metadata", name, type, key: element.key?.value ?? name, virtual: element.virtual, place };
      }
      return { kind: "physical", name, type: key.includes(name) ? notNull(type) : type, place };
    },
  );
}

/** A written type, or an error at its place. */
export function readType(node: Parameters<typeof typeOf>[0], file: SourceFile): Type {
  const type = typeOf(node);
  if (!("problem" in type)) return type;
  const finding = { code: notYetCodes.type, message: `not yet: ${type.problem}`, hint: `write ${type.instead}` };
  return fail({ file, span: type.node.span }, finding);
}

function primaryKeyOf(elements: readonly TableElement[], file: SourceFile) {
  const [first, second] = elements.filter((element) => element.kind === "PrimaryKey");
  if (second !== undefined)
    fail(
      { file, span: second.span },
      {
        code: "MDSP2211",
        message: "A table has one primary key",
        hint: "put all columns of the key into one PRIMARY KEY (…)",
      },
    );
  if (first?.enforced !== undefined && first.enforced) {
    fail(
      { file, span: first.span },
      {
        code: "MDSP2213",
        message: "A primary key cannot be enforced on streams",
        hint: "write PRIMARY KEY (…) NOT ENFORCED",
      },
    );
  }
  if (first !== undefined && first.enforced === undefined) {
    fail(
      { file, span: first.span },
      {
        code: "MDSP2213",
        message: "A primary key must say that it is NOT ENFORCED",
        hint: "write PRIMARY KEY (…) NOT ENFORCED",
      },
    );
  }
  const columns = first?.columns ?? [];
  return { columns, names: columns.map((column) => column.name) };
}

function watermarkOf(
  elements: readonly TableElement[],
  file: SourceFile,
  known: readonly string[],
  table: string,
): TableWatermark | undefined {
  const [first, second] = elements.filter((element) => element.kind === "Watermark");
  if (first === undefined) return undefined;
  if (second !== undefined)
    fail(
      { file, span: second.span },
      { code: "MDSP2211", message: "A table has one watermark", hint: "keep one of them" },
    );
  const [column, ...inner] = first.column;
  const place = { file, span: first.span };
  if (column === undefined || inner.length > 0)
    notYet(place, notYetCodes.table, "a watermark of a field inside a row", "nested time attributes");
  if (!known.includes(column.name)) unknownColumn(column.name, { file, span: column.span }, known, table);
  return { column: column.name, expression: first.expression, place };
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
