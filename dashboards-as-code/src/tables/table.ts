/** The tables of the SQL as dashboards see them: what Cassandra holds, with literal types, so that a wrong name does not compile. */

/** The types of CQL that a panel can show. Grafana's Cassandra plugin has no case for `decimal` and `varint`. */
export type ColumnType =
  | "text"
  | "boolean"
  | "tinyint"
  | "smallint"
  | "int"
  | "bigint"
  | "float"
  | "double"
  | "timestamp"
  | "date";

export interface Column {
  readonly type: ColumnType;
  /** Whether a row may lack a value. The plugin reads such a value as 0, so a query must not show it as one. */
  readonly nullable: boolean;
}

/** A table in Cassandra. */
export interface Table {
  readonly keyspace: string;
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly partitionKey: readonly string[];
  readonly clustering: readonly { readonly name: string; readonly order: "ASC" | "DESC" }[];
}

type NumberType = "tinyint" | "smallint" | "int" | "bigint" | "float" | "double";

/** The names of a table's columns of some types; any text of a table that is not known before the program runs. */
export type ColumnOf<T extends Table, C extends ColumnType = ColumnType> = string extends keyof T["columns"]
  ? string
  : {
      readonly [N in keyof T["columns"] & string]: T["columns"][N]["type"] extends C ? N : never;
    }[keyof T["columns"] & string];

/** The names of a table's columns that can be plotted. */
export type NumberColumn<T extends Table> = ColumnOf<T, NumberType>;

export type TimeColumn<T extends Table> = ColumnOf<T, "timestamp">;

export type TextColumn<T extends Table> = ColumnOf<T, "text">;

/** The names of the columns that choose the partition. */
export type PartitionColumn<T extends Table> = T["partitionKey"][number];
