import { avro } from "./avro.js";
import type { FileFormat } from "./file-format.js";
import { orc } from "./orc.js";
import { parquet } from "./parquet.js";

export type { FileFormat, SparkOptions, Stored } from "./file-format.js";

/** The formats of files that are no lines of text, by name. */
export const fileFormats: ReadonlyMap<string, FileFormat> = new Map(
  [parquet, orc, avro].map((format) => [format.name, format]),
);
