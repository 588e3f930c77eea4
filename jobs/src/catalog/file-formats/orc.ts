import { oneOf, optional } from "../connectors/options.js";
import type { FormatField } from "../formats/index.js";
import { caseWhen, fn, lit } from "../spark/index.js";
import type * as spark from "../spark/messages.js";
import { maximumLength, type Type } from "../types.js";
import type { FileFormat, Stored } from "./file-format.js";

const compression = "orc.compress";

function stored(type: Type): Stored {
  switch (type.kind) {
    case "BOOLEAN":
    case "TINYINT":
    case "SMALLINT":
    case "INT":
    case "BIGINT":
    case "FLOAT":
    case "DOUBLE":
    case "DATE":
    case "DECIMAL":
      return type.kind.toLowerCase();
    case "CHAR":
    case "VARCHAR":
      return "string";
    case "VARBINARY":
      return type.length === maximumLength ? "binary" : { refused: "Flink's ORC takes BYTES alone" };
    case "BINARY":
      return { refused: "Flink's ORC takes BYTES alone" };
    case "TIMESTAMP":
      return "timestamp";
    case "TIMESTAMP_LTZ":
      return { refused: "Flink's ORC does not take it: declare a TIMESTAMP, and CAST" };
    case "ARRAY":
      return "list";
    case "MAP":
      return "map";
    case "ROW":
      return "struct";
    default:
      return { refused: "Flink's ORC does not take it" };
  }
}

/** What a clock shows, which is the only time that ORC has, is an instant to Spark. */
const carried = (leaf: Type): Type => (leaf.kind === "TIMESTAMP" ? { ...leaf, kind: "TIMESTAMP_LTZ" } : leaf);

/** Spark takes that clock for one of the zone that its JVM runs in, whatever its session says. */
function guard(fields: readonly FormatField[]): spark.Expression | undefined {
  if (!fields.some(({ type }) => holdsTime(type))) return undefined;
  const zone = fn("java_method", lit.string("java.time.ZoneId"), lit.string("systemDefault"));
  const isUtc = fn("rlike", zone, lit.string("^(Etc/)?(UTC|UCT|GMT0?|Greenwich|Universal|Zulu|Z)$"));
  const remedy = lit.string("Times in ORC need JVMs of Spark that run with -Duser.timezone=UTC; this one runs in ");
  return caseWhen([[isUtc, lit.boolean(true)]], fn("raise_error", fn("concat", remedy, zone)));
}

function holdsTime(type: Type): boolean {
  switch (type.kind) {
    case "ARRAY":
      return holdsTime(type.element);
    case "MAP":
      return holdsTime(type.key) || holdsTime(type.value);
    case "ROW":
      return type.fields.some((field) => holdsTime(field.type));
    default:
      return type.kind === "TIMESTAMP";
  }
}

/**
 * Columns of values in stripes.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/orc/
 * Flink writes CHAR(n) and VARCHAR(n) as char(n) and varchar(n), and reads strings for them.
 */
export const orc: FileFormat = {
  name: "orc",
  options: {
    [compression]: optional(oneOf(["ZLIB", "SNAPPY", "LZ4", "NONE"]), "How files are compressed that are written.", {
      default: "ZLIB",
    }),
  },
  stored,
  readAs: carried,
  writtenAs: carried,
  readOptions: () => ({}),
  writeOptions: (_fields, options) => ({ compression: String(options[compression] ?? "ZLIB").toLowerCase() }),
  guard,
};
