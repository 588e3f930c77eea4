import { BinaryWriter, WireType } from "@bufbuild/protobuf/wire";
import type { CassandraRead } from "../../catalog/connectors/connector.js";

/** The full name of the message in spark-extensions/src/main/proto/mdsp/spark/v1/extensions.proto. */
export const cassandraLookupName = "mdsp.spark.v1.CassandraLookup";

/** The message `CassandraLookup` of spark-extensions. */
export interface CassandraLookupMessage extends CassandraRead {
  /** A serialized `spark.connect.Relation`. */
  readonly input: Uint8Array;
  readonly keys: readonly { readonly column: string; readonly inputColumn: string }[];
  /** The wanted columns in Spark's DDL. */
  readonly columns: string;
  readonly matchesColumn: string;
}

/** The message on the wire. */
export function encodeCassandraLookup(message: CassandraLookupMessage): Uint8Array {
  const writer = new BinaryWriter();
  const text = (field: number, value: string) => writer.tag(field, WireType.LengthDelimited).string(value);
  const pair = (field: number, first: string, second: string) => {
    const inner = new BinaryWriter();
    inner.tag(1, WireType.LengthDelimited).string(first);
    inner.tag(2, WireType.LengthDelimited).string(second);
    writer.tag(field, WireType.LengthDelimited).bytes(inner.finish());
  };
  writer.tag(1, WireType.LengthDelimited).bytes(message.input);
  for (const [key, value] of Object.entries(message.options)) pair(2, key, value);
  text(3, message.keyspace);
  text(4, message.table);
  for (const { column, inputColumn } of message.keys) pair(5, column, inputColumn);
  text(6, message.columns);
  text(7, message.matchesColumn);
  text(8, message.consistency);
  return writer.finish();
}
