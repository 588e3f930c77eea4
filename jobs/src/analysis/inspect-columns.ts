import type { Catalog, View } from "../catalog/catalog.js";
import type { Table, TableColumn } from "../catalog/table.js";
import { shapeText, type Type, types } from "../catalog/types.js";
import type { Answer } from "./answer.js";
import { bindQuery } from "./bind-query.js";
import { bindScan } from "./bind-scan.js";
import { Names } from "./column.js";
import type { Context } from "./context.js";
import { quotedText } from "./quoted-text.js";
import { columnsOf } from "./relation.js";
import { visible } from "./scope.js";
import { defaultSettings } from "./settings.js";

/** A column as DESCRIBE shows it. */
export interface DescribedColumn {
  readonly name: string;
  readonly type: Type;
  readonly rowtime: boolean;
  readonly proctime?: true;
  readonly key?: string;
  readonly extras?: string;
  readonly watermark?: string;
  readonly comment?: string;
}

/** The columns of a table with what it says of them; a table that is only written has no computed ones. */
export function tableColumns(table: Table, catalog: Catalog): readonly DescribedColumn[] {
  const { source } = table.connector;
  const readable = source !== undefined && source.missing === undefined;
  const read = readable ? visible(columnsOf(bindScan(table, contextOf(catalog, table.place.file), table.place))) : [];
  const names = table.columns.map(({ name }) => name);
  const key = table.primaryKey.length === 0 ? undefined : `PRI(${table.primaryKey.join(", ")})`;
  return table.columns.flatMap((column): DescribedColumn[] => {
    const bound = read.find((each) => each.name === column.name);
    const type = column.kind === "computed" ? bound?.type : column.type;
    if (type === undefined) return [];
    const extras = extrasOf(column, names);
    const watermark =
      table.watermark?.column === column.name ? quotedText(table.watermark.expression, names) : undefined;
    return [
      {
        name: column.name,
        type,
        rowtime: table.watermark?.column === column.name,
        ...(bound?.proctime ? { proctime: true as const } : {}),
        ...(key === undefined || !table.primaryKey.includes(column.name) ? {} : { key }),
        ...(extras === undefined ? {} : { extras }),
        ...(watermark === undefined ? {} : { watermark }),
        ...(column.comment === undefined ? {} : { comment: column.comment }),
      },
    ];
  });
}

/** The columns of a view's query, under the names that the view gives them. */
export function viewColumns(view: View, catalog: Catalog): readonly DescribedColumn[] {
  const context = contextOf({ ...catalog, current: view.current }, view.file, [view.name]);
  const columns = visible(columnsOf(bindQuery(view.node.query, context)));
  return columns.map(({ name, type, rowtime, proctime }, index) => ({
    name: view.node.columns[index]?.name ?? name,
    type,
    rowtime,
    ...(proctime ? { proctime } : {}),
  }));
}

function extrasOf(column: TableColumn, names: readonly string[]): string | undefined {
  switch (column.kind) {
    case "physical":
      return undefined;
    case "computed":
      return `AS ${quotedText(column.expression, names)}`;
    case "metadata": {
      const from = column.key === column.name ? "" : ` FROM '${column.key}'`;
      return `METADATA${from}${column.virtual ? " VIRTUAL" : ""}`;
    }
  }
}

/** Columns as rows: with their comments when any has one, which only DESCRIBE shows. */
export function columnAnswer(columns: readonly DescribedColumn[], comments: boolean): Answer {
  const commented = comments && columns.some(({ comment }) => comment !== undefined);
  const text = (name: string) => ({ name, type: types.string });
  return {
    columns: [
      text("name"),
      text("type"),
      { name: "null", type: types.boolean },
      text("key"),
      text("extras"),
      text("watermark"),
      ...(commented ? [text("comment")] : []),
    ],
    rows: columns.map(({ name, type, rowtime, proctime, key, extras, watermark, comment }) => [
      name,
      `${shapeText(type)}${rowtime ? " *ROWTIME*" : proctime ? " *PROCTIME*" : ""}`,
      type.nullable,
      key ?? null,
      extras ?? null,
      watermark ?? null,
      ...(commented ? [comment ?? null] : []),
    ]),
  };
}

function contextOf(catalog: Catalog, file: Context["file"], openViews: readonly string[] = []): Context {
  return {
    catalog,
    file,
    settings: defaultSettings,
    names: new Names(),
    commonTables: new Map(),
    openViews,
    outer: [],
  };
}
