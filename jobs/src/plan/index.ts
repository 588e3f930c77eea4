import type { CassandraTable } from "../catalog/connectors/cassandra/table.js";
import { type AvroRecord, avroRecord } from "../catalog/formats/index.js";
import { physicalColumns, type Table } from "../catalog/table.js";

export type { JavaFunction } from "../catalog/functions/index.js";
export { type Type, typeText } from "../catalog/types.js";
export { type CompiledJob, type CompileOptions, type CompileResult, compile } from "./compile.js";
export type { QueryEnd, StreamingQuerySpec } from "./plan-query.js";
export { compileQuery, type SelectColumn, type SelectSpec } from "./plan-select.js";
export type { AvroRecord, CassandraTable, Table };

/** The Avro schema of a table's records: its physical columns, as the format 'avro' reads and writes them. */
export function avroSchemaOf(table: Table): AvroRecord {
  const legacy = table.connector.formatOptions?.["avro.timestamp_mapping.legacy"] !== false;
  return avroRecord(table.name, physicalColumns(table), legacy);
}

/** A table in Cassandra's terms; undefined for a table of another connector. */
export function cassandraTable(table: Table): CassandraTable | undefined {
  return table.connector.cassandra;
}
