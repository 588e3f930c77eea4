import { avro } from "./avro.js";
import { avroConfluent } from "./avro-confluent.js";
import { csv } from "./csv.js";
import { debeziumJson } from "./debezium-json.js";
import type { Format } from "./format.js";
import { json } from "./json.js";
import { raw } from "./raw.js";

export { type AvroField, type AvroRecord, type AvroSchema, avroRecord } from "./avro-schema.js";
export type { Decoding, Format, FormatField, FormatOptions } from "./format.js";

/** The formats of records, by name. */
export const formats: ReadonlyMap<string, Format> = new Map(
  [avro, avroConfluent, json, csv, raw, debeziumJson].map((format) => [format.name, format]),
);
