import type { CqlQuery } from "../cql/select.js";
import type { ColumnType } from "../tables/table.js";

/** A value as JSON carries it; times are milliseconds since 1970, null is a value that the row lacks. */
export type Value = string | number | boolean | null;

export interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "boolean" | "time";
  readonly values: readonly Value[];
}

/** Rows by column; all fields are equally long. */
export interface Frame {
  /** The series that the rows belong to; absent when there is but one. */
  readonly name?: string;
  readonly fields: readonly Field[];
}

const fieldTypes: Readonly<Record<ColumnType, Field["type"]>> = {
  text: "string",
  boolean: "boolean",
  tinyint: "number",
  smallint: "number",
  int: "number",
  bigint: "number",
  float: "number",
  double: "number",
  timestamp: "time",
  date: "time",
};

/** The rows of a query, those of each series apart: the plugin takes the first column for the series. */
export function seriesFrames(query: CqlQuery, rows: readonly Readonly<Record<string, unknown>>[]): readonly Frame[] {
  const [series = ""] = query.columns;
  const names = [...new Set(rows.map((row) => String(row[series])))];
  return names.map((name) => ({
    name,
    ...frameOf(
      query,
      rows.filter((row) => String(row[series]) === name),
    ),
  }));
}

/** The rows of a query as the driver gives them, by column. */
export function frameOf({ table, columns }: CqlQuery, rows: readonly Readonly<Record<string, unknown>>[]): Frame {
  return {
    fields: columns.map((name) => {
      const column = table.columns[name];
      if (column === undefined) throw new RangeError(`Table ${table.name} has no column ${name}`);
      const type = fieldTypes[column.type];
      return { name, type, values: rows.map((row) => jsonValue(row[name], type)) };
    }),
  };
}

/** A number that JSON has no text for (NaN, infinities) is shown as missing. */
function jsonValue(value: unknown, type: Field["type"]): Value {
  if (value === null || value === undefined) return null;
  switch (type) {
    case "string":
      return String(value);
    case "boolean":
      return value === true;
    case "number":
      return finite(Number(value));
    case "time":
      return finite(value instanceof Date ? value.getTime() : Date.parse(`${String(value)}T00:00:00Z`));
  }
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
