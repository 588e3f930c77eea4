import { as, col, fn, project, rawCast, read } from "../../spark/index.js";
import type { ReadRequest, Source } from "../connector.js";
import { connectionOptions } from "./connection.js";
import type { CassandraTable } from "./table.js";

/** Reads a table whole, as it is when a micro-batch runs. */
export function cassandraSource(table: CassandraTable): Source {
  return {
    description: `cassandra ${table.keyspace}.${table.table}, the whole table read with each micro-batch (a lookup reads rows by key: JOIN … FOR SYSTEM_TIME AS OF)`,
    bounded: true,
    read: (request) => rowsOf(table, request),
  };
}

function rowsOf(table: CassandraTable, { physical, arrival }: ReadRequest) {
  const rows = read("org.apache.spark.sql.cassandra", {
    ...connectionOptions(table),
    "spark.cassandra.input.consistency.level": table.readConsistency,
  });
  const wanted = [
    ...physical.map(({ column, as: name }) => as(rawCast(col(column.name), column.type), name)),
    // Rows of Cassandra came in no order that it knows.
    ...(arrival === undefined ? [] : [as(fn("monotonically_increasing_id"), arrival)]),
  ];
  // One column at least, so that rows are counted right when none is wanted.
  return project(rows, wanted.length === 0 ? [col(table.partitionKey[0] ?? "")] : wanted);
}
