import type { DataType, RowField } from "../nodes/index.js";
import { printIdentifier, printQualifier, printString } from "./names.js";

/** A type as Flink writes it. */
export function printType(type: DataType): string {
  return type.nullable ? unmarked(type) : `${unmarked(type)} NOT NULL`;
}

function unmarked(type: DataType): string {
  switch (type.kind) {
    case "AtomicType": {
      const [first, ...rest] = type.name.split(" ");
      const parameters = type.parameters.length > 0 ? `(${type.parameters.join(", ")})` : "";
      return [`${first}${parameters}`, ...rest].join(" ");
    }
    case "IntervalType":
      return `INTERVAL ${printQualifier(type.qualifier)}`;
    case "ArrayType":
      return `ARRAY<${printType(type.element)}>`;
    case "MultisetType":
      return `MULTISET<${printType(type.element)}>`;
    case "MapType":
      return `MAP<${printType(type.key)}, ${printType(type.value)}>`;
    case "RowType":
      return `ROW<${type.fields.map(printField).join(", ")}>`;
    case "RawType":
      return `RAW(${printString(type.className)}, ${printString(type.snapshot)})`;
  }
}

function printField({ name, type, comment }: RowField): string {
  const parts = [printIdentifier(name), printType(type)];
  if (comment !== undefined) parts.push(printString(comment));
  return parts.join(" ");
}
