import { oneOf, optional } from "../connectors/options.js";
import { avroCarried, avroTimestamps } from "../formats/avro.js";
import { avroRecord, avroRefuses } from "../formats/avro-schema.js";
import type { FormatField, FormatOptions } from "../formats/index.js";
import { type Type, withCounts } from "../types.js";
import type { FileFormat, Stored } from "./file-format.js";

const codec = "avro.codec";

/** The name that Flink gives to the records of its files. */
const RECORD = "org.apache.flink.avro.generated.record";

const schemaOf = (fields: readonly FormatField[], options: FormatOptions) =>
  avroRecord(RECORD, fields, avroTimestamps.isLegacy(options));

function stored(type: Type): Stored {
  const counted = withCounts({ ...type, nullable: false });
  const refused = avroRefuses(counted);
  if (refused !== undefined) return { refused };
  const schema = schemaOf([{ name: "value", type: counted }], {}).fields[0]?.type;
  if (typeof schema === "string") return schema;
  if (schema === undefined || !("type" in schema)) throw new TypeError("A type without NULL is no union in Avro.");
  return "logicalType" in schema ? `${schema.type} (${schema.logicalType})` : schema.type;
}

/** What Flink calls a codec, and Spark. */
const codecs = {
  snappy: "snappy",
  deflate: "deflate",
  bzip2: "bzip2",
  xz: "xz",
  zstandard: "zstandard",
  null: "uncompressed",
} as const;

const sparkCodec = (options: FormatOptions): string =>
  Object.entries(codecs).find(([name]) => name === options[codec])?.[1] ?? codecs.snappy;

const carried = (leaf: Type, options: FormatOptions): Type => avroCarried(leaf, avroTimestamps.isLegacy(options));

/**
 * Avro's files of records, which have their schema in them.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/avro/
 * The schema of the columns is the reader's, as in Flink: a column that a file lacks is NULL, or ends the query when it is
 * NOT NULL. Of times Flink takes only TIMESTAMP(3), and TIMESTAMP_LTZ(3) without the legacy mapping.
 */
export const avro: FileFormat = {
  name: "avro",
  options: {
    [avroTimestamps.option]: avroTimestamps.schema,
    [codec]: optional(
      oneOf(["snappy", "deflate", "bzip2", "xz", "zstandard", "null"]),
      "How files are compressed that are written; 'null' does not.",
      { default: "snappy" },
    ),
  },
  stored,
  readAs: carried,
  writtenAs: carried,
  readOptions: (fields, options) => ({ avroSchema: JSON.stringify(schemaOf(fields, options)) }),
  writeOptions: (fields, options) => ({
    avroSchema: JSON.stringify(schemaOf(fields, options)),
    compression: sparkCodec(options),
  }),
};
