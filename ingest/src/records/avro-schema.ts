import { readFileSync } from "node:fs";
import { CODES, IngestError, messageOf } from "../errors.js";

/** The Avro schema in a file. */
export function readSchema(file: string | URL): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new IngestError(CODES.avroSchema, `cannot read the Avro schema ${file}: ${messageOf(error)}`, error);
  }
}

/**
 * The record schema that ingest writes when it is given none: the physical columns of the SQL table `trades`. The file
 * is made from sql/tables/trades.sql by scripts/avro-schema.mjs.
 */
export const TRADES_AVRO_SCHEMA: unknown = readSchema(new URL("../../data/trades.avsc", import.meta.url));
