import { avro } from "./avro.js";
import type { Format } from "./format.js";
import { json } from "./json.js";

export { type AvroField, type AvroRecord, type AvroSchema, avroRecord } from "./avro-schema.js";
export type { Decoding, Format, FormatField, FormatOptions } from "./format.js";

/** The formats of records, by name. */
export const formats: ReadonlyMap<string, Format> = new Map([avro, json].map((format) => [format.name, format]));
