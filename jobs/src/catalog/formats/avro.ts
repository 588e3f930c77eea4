import { booleanOption, oneOf, optional } from "../connectors/options.js";
import { extract, fn, lit, rawCast, textMap } from "../spark/index.js";
import type * as spark from "../spark/messages.js";
import type { Type } from "../types.js";
import { avroRecord, avroRefuses } from "./avro-schema.js";
import type { Decoding, Format, FormatField, FormatOptions } from "./format.js";

const legacy = "avro.timestamp_mapping.legacy";
const isLegacy = (options: FormatOptions): boolean => options[legacy] !== false;

/** The type that Spark reads and writes for a type: it has no small integers in Avro, and `timestamp-millis` is an instant. */
function carriedType(type: Type, legacyTimestamps: boolean): Type {
  switch (type.kind) {
    case "TINYINT":
    case "SMALLINT":
      return { kind: "INT", nullable: type.nullable };
    case "TIMESTAMP":
      return legacyTimestamps ? { ...type, kind: "TIMESTAMP_LTZ" } : type;
    case "ARRAY": {
      const element = carriedType(type.element, legacyTimestamps);
      return element === type.element ? type : { ...type, element };
    }
    case "MAP": {
      const value = carriedType(type.value, legacyTimestamps);
      return value === type.value ? type : { ...type, value };
    }
    case "ROW": {
      const fields = type.fields.map((field) => ({ ...field, type: carriedType(field.type, legacyTimestamps) }));
      return fields.every((field, index) => field.type === type.fields[index]?.type) ? type : { ...type, fields };
    }
    default:
      return type;
  }
}

/** The type with NULL allowed everywhere, as a cast of Spark may have it; the schema says where none may be. */
function withNulls(type: Type): Type {
  switch (type.kind) {
    case "ARRAY":
      return { ...type, element: withNulls(type.element), nullable: true };
    case "MAP":
      return { ...type, value: withNulls(type.value), nullable: true };
    case "ROW": {
      const fields = type.fields.map((field) => ({ ...field, type: withNulls(field.type) }));
      return { ...type, fields, nullable: true };
    }
    default:
      return { ...type, nullable: true };
  }
}

/** A struct of columns as Avro bytes of a schema. */
export function avroEncoding(
  struct: spark.Expression,
  fields: readonly FormatField[],
  schema: string,
  legacyTimestamps: boolean,
): spark.Expression {
  const type: Type = { kind: "ROW", fields, nullable: true };
  const carried = carriedType(type, legacyTimestamps);
  return fn("to_avro", carried === type ? struct : rawCast(struct, withNulls(carried)), lit.string(schema));
}

/** Avro bytes of a schema as columns. */
export function avroDecoding(bytes: spark.Expression, schema: string, legacyTimestamps: boolean): Decoding {
  return {
    payload: fn("from_avro", bytes, lit.string(schema), textMap({ mode: "FAILFAST" })),
    field: (payload, { name, type }) => {
      const value = extract(payload, lit.string(name));
      return carriedType(type, legacyTimestamps) === type ? value : rawCast(value, type);
    },
  };
}

/**
 * Plain Avro binary of one fixed schema, derived from the columns; no registry.
 *
 * Flink: https://nightlies.apache.org/flink/flink-docs-release-2.0/docs/connectors/table/formats/avro/
 * A record that does not fit the schema fails the query, as in Flink. TIMESTAMP_LTZ, which Flink takes only with
 * `'avro.timestamp_mapping.legacy' = 'false'`, is `timestamp-millis` either way.
 */
export const avro: Format = {
  name: "avro",
  options: {
    [legacy]: optional(booleanOption, "Whether a TIMESTAMP is `timestamp-millis`, or `local-timestamp-millis`.", {
      default: "true",
    }),
    "avro.encoding": optional(oneOf(["binary"]), "How a record is written.", { default: "binary" }),
  },
  refuses: avroRefuses,
  decode(bytes, fields, options, { table }) {
    const schema = JSON.stringify(avroRecord(table, fields, isLegacy(options)));
    return avroDecoding(bytes, schema, isLegacy(options));
  },
  encode(struct, fields, options, { table }) {
    const schema = JSON.stringify(avroRecord(table, fields, isLegacy(options)));
    return avroEncoding(struct, fields, schema, isLegacy(options));
  },
};
