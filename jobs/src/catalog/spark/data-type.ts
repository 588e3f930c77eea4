import { create } from "@bufbuild/protobuf";
import * as proto from "apache-spark-connect-node/proto";
import type { Type } from "../types.js";

/**
 * A type as Spark's message. TIMESTAMP_LTZ is Spark's TIMESTAMP and TIMESTAMP is TIMESTAMP_NTZ; CHAR and VARCHAR are
 * strings, since Spark checks lengths only in tables.
 */
export function sparkType(type: Type): proto.DataType {
  return create(proto.DataTypeSchema, { kind: kindOf(type) });
}

function kindOf(type: Type): proto.DataType["kind"] {
  switch (type.kind) {
    case "BOOLEAN":
      return { case: "boolean", value: create(proto.DataType_BooleanSchema) };
    case "TINYINT":
      return { case: "byte", value: create(proto.DataType_ByteSchema) };
    case "SMALLINT":
      return { case: "short", value: create(proto.DataType_ShortSchema) };
    case "INT":
      return { case: "integer", value: create(proto.DataType_IntegerSchema) };
    case "BIGINT":
      return { case: "long", value: create(proto.DataType_LongSchema) };
    case "FLOAT":
      return { case: "float", value: create(proto.DataType_FloatSchema) };
    case "DOUBLE":
      return { case: "double", value: create(proto.DataType_DoubleSchema) };
    case "DATE":
      return { case: "date", value: create(proto.DataType_DateSchema) };
    case "NULL":
      return { case: "null", value: create(proto.DataType_NULLSchema) };
    case "CHAR":
    case "VARCHAR":
      return { case: "string", value: create(proto.DataType_StringSchema) };
    case "BINARY":
    case "VARBINARY":
      return { case: "binary", value: create(proto.DataType_BinarySchema) };
    case "DECIMAL": {
      const { precision, scale } = type;
      return { case: "decimal", value: create(proto.DataType_DecimalSchema, { precision, scale }) };
    }
    case "TIME":
      return { case: "time", value: create(proto.DataType_TimeSchema, { precision: type.precision }) };
    case "TIMESTAMP":
      return { case: "timestampNtz", value: create(proto.DataType_TimestampNTZSchema) };
    case "TIMESTAMP_LTZ":
      return { case: "timestamp", value: create(proto.DataType_TimestampSchema) };
    case "INTERVAL_YEAR_MONTH":
      return { case: "yearMonthInterval", value: create(proto.DataType_YearMonthIntervalSchema) };
    case "INTERVAL_DAY_TIME":
      return { case: "dayTimeInterval", value: create(proto.DataType_DayTimeIntervalSchema) };
    case "ARRAY": {
      const value = { elementType: sparkType(type.element), containsNull: type.element.nullable };
      return { case: "array", value: create(proto.DataType_ArraySchema, value) };
    }
    case "MAP": {
      const parts = { keyType: sparkType(type.key), valueType: sparkType(type.value) };
      return {
        case: "map",
        value: create(proto.DataType_MapSchema, { ...parts, valueContainsNull: type.value.nullable }),
      };
    }
    case "ROW": {
      const fields = type.fields.map(({ name, type: each }) =>
        create(proto.DataType_StructFieldSchema, { name, dataType: sparkType(each), nullable: each.nullable }),
      );
      return { case: "struct", value: create(proto.DataType_StructSchema, { fields }) };
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
