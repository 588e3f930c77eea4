import type { DataType } from "./data-type.js";

const YEAR_MONTH_FIELDS = ["year", "month"];
const DAY_TIME_FIELDS = ["day", "hour", "minute", "second"];
const NAMES: Readonly<Partial<Record<DataType["kind"], string>>> = {
  null: "void",
  byte: "tinyint",
  short: "smallint",
  integer: "int",
  long: "bigint",
  timestampNtz: "timestamp_ntz",
  calendarInterval: "interval",
};

/** The type as Spark writes it (`simpleString`), such as `array<struct<a:int>>`. */
export function typeName(type: DataType): string {
  switch (type.kind) {
    case "decimal":
      return `decimal(${type.precision},${type.scale})`;
    case "string":
      return type.collation === undefined ? "string" : `string collate ${type.collation}`;
    case "char":
    case "varchar":
      return `${type.kind}(${type.length})`;
    case "time":
      return `time(${type.precision})`;
    case "yearMonthInterval":
      return interval(YEAR_MONTH_FIELDS, type.startField, type.endField);
    case "dayTimeInterval":
      return interval(DAY_TIME_FIELDS, type.startField, type.endField);
    case "array":
      return `array<${typeName(type.element)}>`;
    case "map":
      return `map<${typeName(type.key)},${typeName(type.value)}>`;
    case "struct":
      return `struct<${type.fields.map((field) => `${field.name}:${typeName(field.type)}`).join(",")}>`;
    case "geometry":
    case "geography":
      return `${type.kind}(${type.srid === -1 ? "any" : type.srid})`;
    case "udt":
      return type.sqlType === undefined ? type.name : typeName(type.sqlType);
    default:
      return NAMES[type.kind] ?? type.kind;
  }
}

function interval(fields: readonly string[], start: number, end: number): string {
  const from = fields[start] ?? "?";
  return start === end ? `interval ${from}` : `interval ${from} to ${fields[end] ?? "?"}`;
}
