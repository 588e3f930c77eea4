import type { Lookup } from "../connector.js";
import { connectionOptions } from "./connection.js";
import type { CassandraTable } from "./table.js";

/** Finds rows by their keys when a micro-batch runs: one read for each different key of some hundred rows, all at once. */
export function cassandraLookup(table: CassandraTable): Lookup {
  const { keyspace, partitionKey, clustering } = table;
  const { keyspace: _, table: __, ...options } = connectionOptions(table);
  return {
    description: `cassandra ${keyspace}.${table.table}`,
    required: partitionKey,
    further: clustering.map(({ name }) => name),
    read: { options, keyspace, table: table.table, consistency: table.readConsistency },
  };
}
