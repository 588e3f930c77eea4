import type { CassandraTable } from "../catalog/connectors/cassandra/table.js";
import type { Table } from "../catalog/table.js";

/** Types of CQL that Grafana's Cassandra plugin reads: it has no case for `decimal` and for collections. */
const shown: ReadonlySet<string> = new Set([
  "text",
  "boolean",
  "tinyint",
  "smallint",
  "int",
  "bigint",
  "float",
  "double",
  "timestamp",
  "date",
]);

/**
 * The tables that lie in Cassandra as constants of TypeScript with literal types, by name: what is written for them in
 * TypeScript no longer compiles when a column is gone. The same tables give the same text. Columns that no dashboard can show
 * are left out.
 */
export function tablesModule(tables: readonly Table[]): string {
  const texts = tables
    .flatMap((table) => {
      const { cassandra } = table.connector;
      return cassandra === undefined ? [] : [{ table, cassandra }];
    })
    .sort((a, b) => (a.cassandra.table < b.cassandra.table ? -1 : 1))
    .map(({ table, cassandra }) => tableText(table, cassandra));
  return ["// Written by `mdsp types` from CREATE TABLE statements: edit those.\n", ...texts].join("\n");
}

function tableText(table: Table, { keyspace, table: name, columns, partitionKey, clustering }: CassandraTable): string {
  const required = new Set(
    table.columns.flatMap((column) => ("type" in column && !column.type.nullable ? [column.name] : [])),
  );
  const lines = columns
    .filter(({ type }) => shown.has(type))
    .map((column) => `    ${key(column.name)}: { type: "${column.type}", nullable: ${!required.has(column.name)} },`);
  const order = clustering.map((column) => `    { name: ${JSON.stringify(column.name)}, order: "${column.order}" },\n`);
  return `export const ${constant(name)} = {
  keyspace: ${JSON.stringify(keyspace)},
  name: ${JSON.stringify(name)},
  columns: {
${lines.join("\n")}
  },
  partitionKey: [${partitionKey.map((column) => JSON.stringify(column)).join(", ")}],
  clustering: [${order.length === 0 ? "" : `\n${order.join("")}  `}],
} as const;
`;
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** `feed_gaps` as `feedGaps`. */
const constant = (name: string): string =>
  name.replace(/[^A-Za-z0-9]+(.)?/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? "");
