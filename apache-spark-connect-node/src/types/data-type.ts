import { ProtocolError } from "../errors.js";
import type { DataType_Struct, DataType as ProtoDataType } from "../gen/spark/connect/types_pb.js";

/** A Spark data type, as a tagged union. */
export type DataType =
  | { readonly kind: SimpleKind }
  | { readonly kind: "decimal"; readonly precision: number; readonly scale: number }
  | { readonly kind: "string"; readonly collation: string | undefined }
  | { readonly kind: "char" | "varchar"; readonly length: number }
  | { readonly kind: "time"; readonly precision: number }
  /** Fields: 0 year, 1 month. */
  | { readonly kind: "yearMonthInterval"; readonly startField: number; readonly endField: number }
  /** Fields: 0 day, 1 hour, 2 minute, 3 second. */
  | { readonly kind: "dayTimeInterval"; readonly startField: number; readonly endField: number }
  | { readonly kind: "array"; readonly element: DataType; readonly containsNull: boolean }
  | { readonly kind: "map"; readonly key: DataType; readonly value: DataType; readonly valueContainsNull: boolean }
  | StructType
  | { readonly kind: "geometry" | "geography"; readonly srid: number }
  | { readonly kind: "udt"; readonly name: string; readonly sqlType: DataType | undefined };

type SimpleKind =
  | "null"
  | "binary"
  | "boolean"
  | "byte"
  | "short"
  | "integer"
  | "long"
  | "float"
  | "double"
  | "date"
  | "timestamp"
  | "timestampNtz"
  | "calendarInterval"
  | "variant";

/** A struct, and so also the schema of a DataFrame. */
export interface StructType {
  readonly kind: "struct";
  readonly fields: readonly StructField[];
}

export interface StructField {
  readonly name: string;
  readonly type: DataType;
  readonly nullable: boolean;
  /** The field's metadata as JSON text; undefined when it has none. */
  readonly metadata: string | undefined;
}

/**
 * The data type of a message.
 * @throws {ProtocolError} when the message holds no type, or one that this version does not know.
 */
export function dataTypeOf(message: ProtoDataType | undefined): DataType {
  const kind = message?.kind;
  switch (kind?.case) {
    case "null":
    case "binary":
    case "boolean":
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
    case "date":
    case "timestamp":
    case "timestampNtz":
    case "calendarInterval":
    case "variant":
      return { kind: kind.case };
    case "decimal":
      return { kind: "decimal", precision: kind.value.precision ?? 10, scale: kind.value.scale ?? 0 };
    case "string": {
      const { collation } = kind.value;
      return { kind: "string", collation: collation === "" || collation === "UTF8_BINARY" ? undefined : collation };
    }
    case "char":
      return { kind: "char", length: kind.value.length };
    case "varChar":
      return { kind: "varchar", length: kind.value.length };
    case "time":
      return { kind: "time", precision: kind.value.precision ?? 6 };
    case "yearMonthInterval": {
      const { startField = 0, endField = 1 } = kind.value;
      return { kind: "yearMonthInterval", startField, endField };
    }
    case "dayTimeInterval": {
      const { startField = 0, endField = 3 } = kind.value;
      return { kind: "dayTimeInterval", startField, endField };
    }
    case "array":
      return { kind: "array", element: dataTypeOf(kind.value.elementType), containsNull: kind.value.containsNull };
    case "map":
      return {
        kind: "map",
        key: dataTypeOf(kind.value.keyType),
        value: dataTypeOf(kind.value.valueType),
        valueContainsNull: kind.value.valueContainsNull,
      };
    case "struct":
      return structOf(kind.value);
    case "geometry":
    case "geography":
      return { kind: kind.case, srid: kind.value.srid };
    case "udt": {
      const { jvmClass, pythonClass, type, sqlType } = kind.value;
      return {
        kind: "udt",
        name: jvmClass ?? pythonClass ?? type,
        sqlType: sqlType === undefined ? undefined : dataTypeOf(sqlType),
      };
    }
    default:
      throw new ProtocolError(`The server sent a data type that this client does not know: ${kind?.case ?? "none"}.`);
  }
}

/**
 * The schema in a message.
 * @throws {ProtocolError} when it is no struct.
 */
export function schemaOf(message: ProtoDataType | undefined): StructType {
  const type = dataTypeOf(message);
  if (type.kind !== "struct") throw new ProtocolError(`The server sent ${type.kind} as the schema, not a struct.`);
  return type;
}

function structOf(message: DataType_Struct): StructType {
  return {
    kind: "struct",
    fields: message.fields.map((field) => ({
      name: field.name,
      type: dataTypeOf(field.dataType),
      nullable: field.nullable,
      metadata: field.metadata === undefined || field.metadata === "{}" ? undefined : field.metadata,
    })),
  };
}
