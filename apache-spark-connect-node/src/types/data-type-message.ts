import { create, type MessageInitShape } from "@bufbuild/protobuf";
import { type DataType as DataTypeMessage, DataTypeSchema } from "../gen/spark/connect/types_pb.js";
import type { DataType } from "./data-type.js";

type Kind = NonNullable<MessageInitShape<typeof DataTypeSchema>["kind"]>;

/** The message of a data type: the other direction of `dataTypeOf`. */
export function dataTypeMessage(type: DataType): DataTypeMessage {
  return create(DataTypeSchema, { kind: kindOf(type) });
}

function kindOf(type: DataType): Kind {
  switch (type.kind) {
    case "decimal":
      return { case: "decimal", value: { precision: type.precision, scale: type.scale } };
    case "string":
      return { case: "string", value: { collation: type.collation ?? "" } };
    case "char":
      return { case: "char", value: { length: type.length } };
    case "varchar":
      return { case: "varChar", value: { length: type.length } };
    case "time":
      return { case: "time", value: { precision: type.precision } };
    case "yearMonthInterval":
    case "dayTimeInterval":
      return { case: type.kind, value: { startField: type.startField, endField: type.endField } };
    case "array":
      return { case: "array", value: { elementType: dataTypeMessage(type.element), containsNull: type.containsNull } };
    case "map": {
      const { valueContainsNull } = type;
      const value = { keyType: dataTypeMessage(type.key), valueType: dataTypeMessage(type.value), valueContainsNull };
      return { case: "map", value };
    }
    case "struct": {
      const fields = type.fields.map(({ name, type: fieldType, nullable, metadata }) => ({
        name,
        dataType: dataTypeMessage(fieldType),
        nullable,
        ...(metadata === undefined ? {} : { metadata }),
      }));
      return { case: "struct", value: { fields } };
    }
    case "geometry":
    case "geography":
      return { case: type.kind, value: { srid: type.srid } };
    case "udt": {
      const sqlType = type.sqlType === undefined ? {} : { sqlType: dataTypeMessage(type.sqlType) };
      return { case: "udt", value: { type: "udt", jvmClass: type.name, ...sqlType } };
    }
    default:
      return { case: type.kind, value: {} };
  }
}
