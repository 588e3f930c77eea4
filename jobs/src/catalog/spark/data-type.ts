import { type Type, withCounts } from "../types.js";
import type { DataType } from "./messages.js";

/**
 * A type as Spark's message. TIMESTAMP_LTZ is Spark's TIMESTAMP and TIMESTAMP is TIMESTAMP_NTZ; CHAR and VARCHAR are
 * strings, since Spark checks lengths only in tables.
 */
export function sparkType(type: Type): DataType {
  return { kind: kindOf(type) };
}

function kindOf(type: Type): DataType["kind"] & {} {
  switch (type.kind) {
    case "BOOLEAN":
      return { case: "boolean", value: {} };
    case "TINYINT":
      return { case: "byte", value: {} };
    case "SMALLINT":
      return { case: "short", value: {} };
    case "INT":
      return { case: "integer", value: {} };
    case "BIGINT":
      return { case: "long", value: {} };
    case "FLOAT":
      return { case: "float", value: {} };
    case "DOUBLE":
      return { case: "double", value: {} };
    case "DATE":
      return { case: "date", value: {} };
    case "NULL":
      return { case: "null", value: {} };
    case "CHAR":
    case "VARCHAR":
      return { case: "string", value: {} };
    case "BINARY":
    case "VARBINARY":
      return { case: "binary", value: {} };
    case "DECIMAL": {
      const { precision, scale } = type;
      return { case: "decimal", value: { precision, scale } };
    }
    case "TIME":
      return { case: "time", value: { precision: type.precision } };
    case "TIMESTAMP":
      return { case: "timestampNtz", value: {} };
    case "TIMESTAMP_LTZ":
      return { case: "timestamp", value: {} };
    case "INTERVAL_YEAR_MONTH":
      return { case: "yearMonthInterval", value: {} };
    case "INTERVAL_DAY_TIME":
      return { case: "dayTimeInterval", value: {} };
    case "ARRAY": {
      const value = { elementType: sparkType(type.element), containsNull: type.element.nullable };
      return { case: "array", value };
    }
    case "MAP": {
      const parts = { keyType: sparkType(type.key), valueType: sparkType(type.value) };
      return {
        case: "map",
        value: { ...parts, valueContainsNull: type.value.nullable },
      };
    }
    case "MULTISET":
      return kindOf(withCounts(type));
    case "ROW": {
      const fields = type.fields.map(({ name, type: each }) => ({
        name,
        dataType: sparkType(each),
        nullable: each.nullable,
      }));
      return { case: "struct", value: { fields } };
    }
  }
}

/** A type in Spark's DDL, as `from_json` wants its schema. Everything is nullable. */
export function sparkDdl(type: Type): string {
  switch (type.kind) {
    case "CHAR":
    case "VARCHAR":
      return "STRING";
    case "BINARY":
    case "VARBINARY":
      return "BINARY";
    case "DECIMAL":
      return `DECIMAL(${type.precision}, ${type.scale})`;
    case "TIME":
      return `TIME(${type.precision})`;
    case "TIMESTAMP":
      return "TIMESTAMP_NTZ";
    case "TIMESTAMP_LTZ":
      return "TIMESTAMP";
    case "NULL":
      return "VOID";
    case "INTERVAL_YEAR_MONTH":
      return "INTERVAL YEAR TO MONTH";
    case "INTERVAL_DAY_TIME":
      return "INTERVAL DAY TO SECOND";
    case "ARRAY":
      return `ARRAY<${sparkDdl(type.element)}>`;
    case "MAP":
      return `MAP<${sparkDdl(type.key)}, ${sparkDdl(type.value)}>`;
    case "MULTISET":
      return sparkDdl(withCounts(type));
    case "ROW":
      return `STRUCT<${type.fields.map((field) => `${ddlName(field.name)}: ${sparkDdl(field.type)}`).join(", ")}>`;
    default:
      return type.kind;
  }
}

/** A name in backticks, as Spark reads names. */
export function ddlName(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}
