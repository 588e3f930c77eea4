import { as, col, fn, project } from "../../spark/index.js";
import type { Sink } from "../connector.js";
import { connectionOptions } from "./connection.js";
import type { CassandraTable } from "./table.js";

/** The column that carries the write time of each row, in microseconds. */
export const writeTimeColumn = "__write_time";

/**
 * Writes rows; a row replaces the one of the same primary key. The write time is the time of the micro-batch, which is
 * the same when the batch is done again, so that a row of a later batch wins and a repetition changes nothing.
 */
export function cassandraSink(table: CassandraTable): Sink {
  return {
    description: `cassandra ${table.keyspace}.${table.table}`,
    accepts: ["append", "upsert"],
    write(input, columns) {
      const writeTime = as(fn("unix_micros", fn("current_timestamp")), writeTimeColumn);
      return {
        relation: project(input, [...columns.map(({ name }) => col(name)), writeTime]),
        format: "mdsp-cassandra",
        options: sinkOptions(table),
      };
    },
  };
}

function sinkOptions(table: CassandraTable): Record<string, string> {
  return {
    ...connectionOptions(table),
    writetime: writeTimeColumn,
    "spark.cassandra.output.consistency.level": table.consistency,
    "spark.cassandra.output.ignoreNulls": String(table.nulls === "keep"),
  };
}
