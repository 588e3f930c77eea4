import { fileMetadata } from "../connectors/filesystem/metadata.js";
import { booleanOption, oneOf, optional } from "../connectors/options.js";
import type { FormatOptions } from "../formats/index.js";
import { isTimestamp } from "../type-rules.js";
import type { Type } from "../types.js";
import type { FileFormat, Stored } from "./file-format.js";

const int64 = "parquet.write.int64.timestamp";
const compression = "parquet.compression";

function stored(type: Type): Stored {
  switch (type.kind) {
    case "BOOLEAN":
    case "FLOAT":
    case "DOUBLE":
      return type.kind;
    case "TINYINT":
      return "INT32 (INT_8)";
    case "SMALLINT":
      return "INT32 (INT_16)";
    case "INT":
      return "INT32";
    case "BIGINT":
      return "INT64";
    case "CHAR":
    case "VARCHAR":
      return "BINARY (UTF8)";
    case "BINARY":
    case "VARBINARY":
      return "BINARY";
    case "DECIMAL":
      return type.precision <= 9 ? "INT32 (DECIMAL)" : type.precision <= 18 ? "INT64 (DECIMAL)" : "FIXED (DECIMAL)";
    case "DATE":
      return "INT32 (DATE)";
    case "TIME":
      return { refused: "Flink's TIME in Parquet has 32 bits, and Spark writes 64" };
    case "TIMESTAMP":
    case "TIMESTAMP_LTZ":
      return `INT96, or INT64 (TIMESTAMP_MICROS) by '${int64}'`;
    case "ARRAY":
      return "LIST";
    case "MAP":
    case "MULTISET":
      return "MAP";
    case "ROW":
      return "group";
    default:
      return { refused: "Parquet has no such type" };
  }
}

/** Of INT96 Spark writes instants, and of INT64 without a zone, as Flink does, only times without one. */
function writtenAs(leaf: Type, options: FormatOptions): Type {
  if (!isTimestamp(leaf)) return leaf;
  return { kind: options[int64] === true ? "TIMESTAMP" : "TIMESTAMP_LTZ", precision: 6, nullable: leaf.nullable };
}

/**
 * Columns of values in blocks.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/parquet/
 * Both forms of times are read, whatever the options say. Flink writes each DECIMAL as FIXED, and reads the others.
 */
export const parquet: FileFormat = {
  name: "parquet",
  options: {
    "parquet.utc-timezone": optional(
      oneOf(["true"], "; give it to the table in Flink, too"),
      "Whether times of INT96 are in UTC. In Flink they are by default in the zone of its own machine.",
      { default: "true" },
    ),
    [int64]: optional(booleanOption, "Whether times are written as INT64, without a zone; else as INT96.", {
      default: "false",
    }),
    "parquet.timestamp.time.unit": optional(
      oneOf(["micros"], ": Spark writes no others"),
      "The unit of times that are written as INT64. Millis and micros are read, whatever it says.",
      { default: "micros" },
    ),
    [compression]: optional(
      oneOf(["SNAPPY", "GZIP", "ZSTD", "LZ4_RAW", "UNCOMPRESSED"]),
      "How files are compressed that are written.",
      { default: "SNAPPY" },
    ),
  },
  stored,
  readAs: (leaf) => leaf,
  writtenAs,
  readOptions: () => ({}),
  writeOptions: (_fields, options) => ({ compression: String(options[compression] ?? "SNAPPY").toLowerCase() }),
  rowOfFile: fileMetadata("row_index"),
};
