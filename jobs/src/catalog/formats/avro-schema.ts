import type { Type } from "../types.js";
import type { FormatField } from "./format.js";

/** An Avro schema as JSON data. */
export type AvroSchema =
  | string
  | readonly AvroSchema[]
  | { readonly type: "record"; readonly name: string; readonly fields: readonly AvroField[] }
  | { readonly type: "array"; readonly items: AvroSchema }
  | { readonly type: "map"; readonly values: AvroSchema }
  | { readonly type: string; readonly logicalType: string; readonly precision?: number; readonly scale?: number };

export interface AvroField {
  readonly name: string;
  readonly type: AvroSchema;
  readonly default?: null;
}

/** A record schema. */
export type AvroRecord = Extract<AvroSchema, { readonly type: "record" }>;

/**
 * The schema of some columns, as Flink derives it: a nullable column is a union with null, null its default.
 *
 * @param legacyTimestamps a TIMESTAMP is `timestamp-millis` (Flink's default), not `local-timestamp-millis`
 */
export function avroRecord(name: string, fields: readonly FormatField[], legacyTimestamps: boolean): AvroRecord {
  return {
    type: "record",
    name,
    fields: fields.map((field): AvroField => {
      const type = avroType(field.type, `${name}_${field.name}`, legacyTimestamps);
      return field.type.nullable ? { name: field.name, type, default: null } : { name: field.name, type };
    }),
  };
}

/** Why Avro has no form of a type; undefined when it has. */
export function avroRefuses(type: Type): string | undefined {
  switch (type.kind) {
    case "NULL":
    case "INTERVAL_DAY_TIME":
    case "INTERVAL_YEAR_MONTH":
      return "Avro has no such type";
    case "TIME":
      return "TIME in Avro is not supported yet";
    case "ARRAY":
      return avroRefuses(type.element);
    case "MAP":
      if (type.key.kind !== "VARCHAR" && type.key.kind !== "CHAR") return "keys of Avro's maps are texts";
      return avroRefuses(type.value);
    case "ROW":
      return type.fields.map((field) => avroRefuses(field.type)).find((reason) => reason !== undefined);
    default:
      return undefined;
  }
}

function avroType(type: Type, path: string, legacy: boolean): AvroSchema {
  const schema = notNullType(type, path, legacy);
  return type.nullable ? ["null", schema] : schema;
}

function notNullType(type: Type, path: string, legacy: boolean): AvroSchema {
  switch (type.kind) {
    case "BOOLEAN":
      return "boolean";
    case "TINYINT":
    case "SMALLINT":
    case "INT":
      return "int";
    case "BIGINT":
      return "long";
    case "FLOAT":
      return "float";
    case "DOUBLE":
      return "double";
    case "CHAR":
    case "VARCHAR":
      return "string";
    case "BINARY":
    case "VARBINARY":
      return "bytes";
    case "DECIMAL":
      return { type: "bytes", logicalType: "decimal", precision: type.precision, scale: type.scale };
    case "DATE":
      return { type: "int", logicalType: "date" };
    case "TIMESTAMP":
    case "TIMESTAMP_LTZ": {
      const local = type.kind === "TIMESTAMP" && !legacy ? "local-" : "";
      return { type: "long", logicalType: `${local}timestamp-${type.precision <= 3 ? "millis" : "micros"}` };
    }
    case "ARRAY":
      return { type: "array", items: avroType(type.element, path, legacy) };
    case "MAP":
      return { type: "map", values: avroType(type.value, path, legacy) };
    case "ROW":
      return avroRecord(path, type.fields, legacy);
    default:
      throw new TypeError(`Avro has no type for ${type.kind}.`);
  }
}
