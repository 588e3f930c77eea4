import type { Catalog, CatalogEntry, View } from "../catalog/catalog.js";
import type { Path } from "../catalog/names.js";
import { pathOf } from "../catalog/names.js";
import type { Table, TableColumn } from "../catalog/table.js";
import { type Type, typeText } from "../catalog/types.js";
import { print } from "../syntax/print/print.js";
import { viewColumns } from "./inspect-columns.js";
import { quotedText } from "./quoted-text.js";

const quoted = (name: string): string => `\`${name.replaceAll("`", "``")}\``;
const textOf = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const listed = (names: readonly string[]): string => names.map(quoted).join(", ");
const fullName = ({ catalog, database, object }: Path): string => [catalog, database, object].map(quoted).join(".");

/** A table as the CREATE TABLE that would make it, laid out as Flink does. */
export function tableText(table: Table): string {
  const { declaration, columns, watermark, primaryKey, partitionedBy } = table;
  const names = columns.map(({ name }) => name);
  const constraint = declaration.elements.flatMap(({ node }) =>
    node.kind === "PrimaryKey" ? [node.name?.name] : [],
  )[0];
  const lines = [
    ...columns.map((column) => columnText(column, names)),
    ...(watermark === undefined
      ? []
      : [`WATERMARK FOR ${quoted(watermark.column)} AS ${quotedText(watermark.expression, names)}`]),
    ...(primaryKey.length === 0
      ? []
      : [
          `CONSTRAINT ${quoted(constraint ?? `PK_${primaryKey.join("_")}`)} PRIMARY KEY (${listed(primaryKey)}) NOT ENFORCED`,
        ]),
  ];
  const options = declaration.options.map(({ node }) => `  ${textOf(node.key.value)} = ${textOf(node.value.value)}`);
  const comment = declaration.comment === undefined ? "" : `COMMENT ${textOf(declaration.comment.value)}\n`;
  const create = `CREATE ${declaration.temporary ? "TEMPORARY " : ""}TABLE ${fullName(declaration.path)}`;
  const body = lines.map((line) => `  ${line}`).join(",\n");
  const partitions = partitionedBy.length === 0 ? "" : `PARTITIONED BY (${listed(partitionedBy)})\n`;
  return `${create} (\n${body}\n)\n${comment}${partitions}WITH (\n${options.sort().join(",\n")}\n)\n`;
}

function columnText(column: TableColumn, names: readonly string[]): string {
  const comment = column.comment === undefined ? "" : ` COMMENT ${textOf(column.comment)}`;
  const name = quoted(column.name);
  switch (column.kind) {
    case "physical":
      return `${name} ${fullType(column.type)}${comment}`;
    case "computed":
      return `${name} AS ${quotedText(column.expression, names)}${comment}`;
    case "metadata": {
      const from = column.key === column.name ? "" : ` FROM ${textOf(column.key)}`;
      return `${name} ${fullType(column.type)} METADATA${from}${column.virtual ? " VIRTUAL" : ""}${comment}`;
    }
  }
}

/** STRING and BYTES are names that Flink does not print here. */
function fullType(type: Type): string {
  return typeText(type)
    .replaceAll(/\bSTRING\b/g, "VARCHAR(2147483647)")
    .replaceAll(/\bBYTES\b/g, "VARBINARY(2147483647)");
}

/** A view as the CREATE VIEW that would make it. */
export function viewText(view: View, catalog: Catalog): string {
  const { node, current } = view;
  const create = `CREATE ${node.temporary ? "TEMPORARY " : ""}VIEW ${fullName(pathOf(node.name, current))}`;
  const columns = viewColumns(view, catalog).map(({ name }) => `  ${quoted(name)}`);
  const comment = node.comment === undefined ? "" : `COMMENT ${textOf(node.comment.value)}\n`;
  return `${create} (\n${columns.join(",\n")}\n)\n${comment}AS ${print(node.query)}\n`;
}

/** A catalog as the CREATE CATALOG that would make it. */
export function catalogText(name: string, { comment, options }: CatalogEntry): string {
  const written = [...options].map(([key, value]) => `  ${textOf(key)} = ${textOf(value)}`);
  const about = comment === undefined ? "" : `COMMENT ${textOf(comment)}\n`;
  return `CREATE CATALOG ${quoted(name)}\n${about}WITH (\n${written.sort().join(",\n")}\n)\n`;
}
