import { type CassandraTable, cassandraTable, type Table } from "market-data-stream-pipeline";

const shown = new Set([
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

const head = `// Written by \`npm run dashboards -- types\` from the tables of sql/: edit those.
import type { Table } from "./table.js";
`;

/**
 * The TypeScript of all tables that lie in Cassandra, by name: the same tables give the same text.
 * Columns of types that no panel can show are left out.
 */
export function tablesModule(tables: readonly Table[]): string {
  const texts = tables
    .flatMap((table) => {
      const cassandra = cassandraTable(table);
      return cassandra === undefined ? [] : [{ table, cassandra }];
    })
    .sort((a, b) => (a.cassandra.table < b.cassandra.table ? -1 : 1))
    .map(({ table, cassandra }) => tableText(table, cassandra));
  return [head, ...texts].join("\n");
}

function tableText(table: Table, { keyspace, table: name, columns, partitionKey, clustering }: CassandraTable): string {
  const nullable = new Map(
    table.columns.flatMap((column) => ("type" in column ? [[column.name, column.type.nullable]] : [])),
  );
  const lines = columns
    .filter(({ type }) => shown.has(type))
    .map(
      (column) =>
        `    ${key(column.name)}: { type: "${column.type}", nullable: ${nullable.get(column.name) ?? true} },`,
    );
  const order = clustering.map((column) => `{ name: ${JSON.stringify(column.name)}, order: "${column.order}" }`);
  return `export const ${constant(name)} = {
  keyspace: ${JSON.stringify(keyspace)},
  name: ${JSON.stringify(name)},
  columns: {
${lines.join("\n")}
  },
  partitionKey: [${partitionKey.map((column) => JSON.stringify(column)).join(", ")}],
  clustering: [${order.join(", ")}],
} as const satisfies Table;
`;
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

/** `feed_gaps` as `feedGaps`. */
const constant = (name: string): string =>
  name.replace(/[^A-Za-z0-9]+(.)?/g, (_, letter: string | undefined) => letter?.toUpperCase() ?? "");
