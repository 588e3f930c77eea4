import type { CassandraTable } from "./table.js";

/** What the connector has to know to reach a table. Keyspace, table and columns go by their exact names. */
export function connectionOptions(table: CassandraTable): Record<string, string> {
  const { credentials } = table;
  return {
    keyspace: table.keyspace,
    table: table.table,
    "spark.cassandra.connection.host": table.contactPoints.join(","),
    "spark.cassandra.connection.port": String(table.port),
    "spark.cassandra.connection.localDC": table.localDataCenter,
    ...(credentials === undefined
      ? {}
      : {
          "spark.cassandra.auth.username": credentials.username,
          "spark.cassandra.auth.password": credentials.password,
        }),
  };
}
