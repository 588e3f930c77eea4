import { booleanOption, oneOf, optional } from "../connectors/options.js";
import { extract, fn, lit, rawCast, textMap } from "../spark/index.js";
import type * as spark from "../spark/messages.js";
import { withLeaves, withNulls } from "../type-leaves.js";
import { sameShape } from "../type-rules.js";
import type { Type } from "../types.js";
import { avroRecord, avroRefuses } from "./avro-schema.js";
import type { Decoding, Format, FormatField, FormatOptions } from "./format.js";

const legacy = "avro.timestamp_mapping.legacy";

/** Whether times are those that Flink had before its 1.19, which are still its default. */
export const avroTimestamps = {
  option: legacy,
  schema: optional(booleanOption, "Whether a TIMESTAMP is `timestamp-millis`, or `local-timestamp-millis`.", {
    default: "true",
  }),
  isLegacy: (options: FormatOptions): boolean => options[legacy] !== false,
} as const;

const { isLegacy } = avroTimestamps;

/** What Spark reads and writes for a type without parts: it has no small integers in Avro, and `timestamp-millis` is an instant. */
export function avroCarried(leaf: Type, legacyTimestamps: boolean): Type {
  switch (leaf.kind) {
    case "TINYINT":
    case "SMALLINT":
      return { kind: "INT", nullable: leaf.nullable };
    case "TIMESTAMP":
      return legacyTimestamps ? { ...leaf, kind: "TIMESTAMP_LTZ" } : leaf;
    default:
      return leaf;
  }
}

const carriedType = (type: Type, legacyTimestamps: boolean): Type =>
  withLeaves(type, (leaf) => avroCarried(leaf, legacyTimestamps));

/** A struct of columns as Avro bytes of a schema. */
export function avroEncoding(
  struct: spark.Expression,
  fields: readonly FormatField[],
  schema: string,
  legacyTimestamps: boolean,
): spark.Expression {
  const type: Type = { kind: "ROW", fields, nullable: true };
  const carried = carriedType(type, legacyTimestamps);
  return fn("to_avro", sameShape(carried, type) ? struct : rawCast(struct, withNulls(carried)), lit.string(schema));
}

/** Avro bytes of a schema as columns. */
export function avroDecoding(bytes: spark.Expression, schema: string, legacyTimestamps: boolean): Decoding {
  return {
    payload: fn("from_avro", bytes, lit.string(schema), textMap({ mode: "FAILFAST" })),
    field: (payload, { name, type }) => {
      const value = extract(payload, lit.string(name));
      return sameShape(carriedType(type, legacyTimestamps), type) ? value : rawCast(value, type);
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
    [legacy]: avroTimestamps.schema,
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
