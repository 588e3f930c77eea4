import { as, col, project, rawCast, read } from "../../spark/index.js";
import type * as spark from "../../spark/messages.js";
import type { Lookup, ReadRequest } from "../connector.js";
import { connectionOptions } from "./connection.js";
import type { CassandraTable } from "./table.js";

/** Reads the rows that the table has when a micro-batch runs. */
export function cassandraLookup(table: CassandraTable): Lookup {
  return {
    description: `cassandra ${table.keyspace}.${table.table}`,
    key: [...table.partitionKey, ...table.clustering.map(({ name }) => name)],
    read: (request) => readRows(table, request),
  };
}

function readRows(table: CassandraTable, { physical }: ReadRequest): spark.Relation {
  const rows = read("org.apache.spark.sql.cassandra", {
    ...connectionOptions(table),
    "spark.cassandra.input.consistency.level": table.readConsistency,
  });
  // One column at least, so that rows are counted right when none is wanted.
  const wanted = physical.map(({ column, as: name }) => as(rawCast(col(column.name), column.type), name));
  return project(rows, wanted.length === 0 ? [col(table.partitionKey[0] ?? "")] : wanted);
}
