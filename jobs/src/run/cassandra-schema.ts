import type { Client } from "cassandra-driver";
import type { CassandraTable } from "../catalog/connectors/cassandra/table.js";
import { MdspError } from "../errors.js";

/** What of a declared table its keyspace and table are made from. */
export type CassandraTableDefinition = Pick<
  CassandraTable,
  "keyspace" | "table" | "columns" | "partitionKey" | "clustering" | "ttlSeconds" | "compaction" | "replication"
>;

/** The table as Cassandra holds it; null where there is none. */
export interface ExistingTable {
  readonly columns: ReadonlyMap<string, string>;
  readonly partitionKey: readonly string[];
  readonly clustering: readonly { readonly name: string; readonly order: "ASC" | "DESC" }[];
}

/** Quotes an identifier of CQL, which keeps its case. */
export function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function mapLiteral(entries: readonly (readonly [string, string])[]): string {
  return `{${entries.map(([key, value]) => `${literal(key)}: ${literal(value)}`).join(", ")}}`;
}

export function createKeyspace(definition: CassandraTableDefinition): string {
  const { replication } = definition;
  const options: (readonly [string, string])[] =
    typeof replication === "number"
      ? [
          ["class", "SimpleStrategy"],
          ["replication_factor", String(replication)],
        ]
      : [
          ["class", "NetworkTopologyStrategy"],
          ...Object.entries(replication).map(([name, copies]) => [name, String(copies)] as const),
        ];
  return `CREATE KEYSPACE IF NOT EXISTS ${quote(definition.keyspace)} WITH replication = ${mapLiteral(options)}`;
}

export function createTable(definition: CassandraTableDefinition): string {
  const columns = definition.columns.map(({ name, type }) => `  ${quote(name)} ${type}`);
  const partition = definition.partitionKey.map(quote).join(", ");
  const clustering = definition.clustering.map(({ name }) => `, ${quote(name)}`).join("");
  return [
    `CREATE TABLE IF NOT EXISTS ${quote(definition.keyspace)}.${quote(definition.table)} (`,
    [...columns, `  PRIMARY KEY ((${partition})${clustering})`].join(",\n"),
    `) WITH ${tableOptions(definition).join("\n  AND ")}`,
  ].join("\n");
}

function tableOptions(definition: CassandraTableDefinition): string[] {
  const order = definition.clustering.map(({ name, order }) => `${quote(name)} ${order}`).join(", ");
  return [...(order === "" ? [] : [`CLUSTERING ORDER BY (${order})`]), ...alterableOptions(definition)];
}

function alterableOptions(definition: CassandraTableDefinition): string[] {
  return [
    `default_time_to_live = ${definition.ttlSeconds}`,
    `compaction = ${mapLiteral(Object.entries(definition.compaction))}`,
  ];
}

/**
 * The statements that bring an existing table to its definition: columns that are missing, and the options. A column that
 * the definition lacks stays. A key or a type that differs cannot be changed in Cassandra, and dropping a table is nobody's
 * wish: it is an error that names the columns.
 */
export function alterTable(definition: CassandraTableDefinition, existing: ExistingTable): string[] {
  requireSameKey(definition, existing);
  requireSameTypes(definition, existing);
  const target = qualified(definition);
  const added = definition.columns.filter((column) => !existing.columns.has(column.name));
  return [
    ...added.map((column) => `ALTER TABLE ${target} ADD ${quote(column.name)} ${column.type}`),
    `ALTER TABLE ${target} WITH ${alterableOptions(definition).join(" AND ")}`,
  ];
}

const qualified = ({ keyspace, table }: CassandraTableDefinition): string => `${quote(keyspace)}.${quote(table)}`;

const nameOf = ({ keyspace, table }: CassandraTableDefinition): string => `${keyspace}.${table}`;

const remedy = (definition: CassandraTableDefinition, what: string): string =>
  `Cassandra cannot change ${what}. Write to a table of another name ('table' = '…' in WITH), or give up the rows that ` +
  `this one holds: \`npm run clean\` for the local stack, DROP TABLE ${qualified(definition)} by hand elsewhere.`;

type Key = Pick<ExistingTable, "partitionKey" | "clustering">;

const keyText = ({ partitionKey, clustering }: Key): string =>
  `((${partitionKey.join(", ")})${clustering.map(({ name, order }) => `, ${name} ${order}`).join("")})`;

/** What each column of a key does in it, in the key's order. */
function partsOf({ partitionKey, clustering }: Key): ReadonlyMap<string, string> {
  return new Map([
    ...partitionKey.map((name, index) => [name, `partition column ${index + 1}`] as const),
    ...clustering.map(({ name, order }, index) => [name, `clustering column ${index + 1} ${order}`] as const),
  ]);
}

function requireSameKey(definition: CassandraTableDefinition, existing: ExistingTable): void {
  const [declared, held] = [partsOf(definition), partsOf(existing)];
  const differing = [...new Set([...declared.keys(), ...held.keys()])].filter(
    (name) => declared.get(name) !== held.get(name),
  );
  if (differing.length === 0) return;
  const each = differing.map(
    (name) =>
      `${name} is ${declared.get(name) ?? "not in the key"} in the SQL, ${held.get(name) ?? "not in the key"} in Cassandra`,
  );
  throw new MdspError(
    "MDSP4201",
    `Table ${nameOf(definition)} exists with another primary key: the SQL declares ${keyText(definition)}, ` +
      `Cassandra has ${keyText(existing)}; ${each.join("; ")}.`,
    { hint: remedy(definition, "a primary key") },
  );
}

function requireSameTypes(definition: CassandraTableDefinition, existing: ExistingTable): void {
  const differing = definition.columns.flatMap(({ name, type }) => {
    const held = existing.columns.get(name);
    return held === undefined || held === type
      ? []
      : [`the SQL declares ${name} ${type}, Cassandra has ${name} ${held}`];
  });
  if (differing.length === 0) return;
  throw new MdspError(
    "MDSP4202",
    `Table ${nameOf(definition)} exists with columns of other types: ${differing.join("; ")}.`,
    { hint: remedy(definition, "a column's type") },
  );
}

/** Reads how Cassandra holds a table; null when it does not exist. */
export async function readTable(client: Client, keyspace: string, table: string): Promise<ExistingTable | null> {
  const result = await client.execute(
    "SELECT column_name, type, kind, position, clustering_order FROM system_schema.columns WHERE keyspace_name = ? AND table_name = ?",
    [keyspace, table],
    { prepare: true },
  );
  if (result.rowLength === 0) return null;
  const rows = result.rows.map((row) => ({
    name: String(row.get("column_name")),
    type: String(row.get("type")),
    kind: String(row.get("kind")),
    position: Number(row.get("position")),
    order: String(row.get("clustering_order")).toUpperCase() === "DESC" ? ("DESC" as const) : ("ASC" as const),
  }));
  const ofKind = (kind: string) =>
    rows.filter((row) => row.kind === kind).sort((left, right) => left.position - right.position);
  return {
    columns: new Map(rows.map((row) => [row.name, row.type])),
    partitionKey: ofKind("partition_key").map((row) => row.name),
    clustering: ofKind("clustering").map(({ name, order }) => ({ name, order })),
  };
}

/** Creates keyspaces and tables that are missing and adds missing columns; running it again changes nothing. */
export async function applyTables(client: Client, definitions: readonly CassandraTableDefinition[]): Promise<void> {
  for (const definition of definitions) {
    await client.execute(createKeyspace(definition));
    const existing = await readTable(client, definition.keyspace, definition.table);
    if (existing === null) {
      await client.execute(createTable(definition));
    } else {
      for (const statement of alterTable(definition, existing)) await client.execute(statement);
    }
  }
}
