/** Values as text that is equal exactly when the values are; `canonical.py` writes the same. */
import { type DataType, ProtocolError, Timestamp, type Value } from "apache-spark-connect-node";
import type { Plain } from "./operation.js";

/** JSON without spaces, from parts that are JSON already. */
const list = (parts: readonly string[]) => `[${parts.join(",")}]`;
const text = (value: string) => JSON.stringify(value);

/** The shortest digits that lead back to the same double, with an exponent: `-0e+0`, `1.5e+0`. */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return text(String(value));
  return text(`${Object.is(value, -0) ? "-" : ""}${value.toExponential()}`);
}

/** A value of a column of this type. */
export function canonical(value: Value, type: DataType): string {
  if (value === null) return "null";
  switch (type.kind) {
    case "float":
    case "double":
      return typeof value === "number" ? doubleText(value) : wrong(value, type);
    case "timestamp":
      return value instanceof Timestamp ? text(String(value.epochMicros)) : wrong(value, type);
    case "calendarInterval":
      if (typeof value !== "object" || !("months" in value)) return wrong(value, type);
      return list([value["months"], value["days"], value["nanoseconds"]].map((part) => text(String(part))));
    case "binary":
      return value instanceof Uint8Array ? hex(value) : wrong(value, type);
    case "variant":
      if (typeof value !== "object" || !("value" in value)) return wrong(value, type);
      return list([value["value"], value["metadata"]].map((part) => canonical(part ?? null, { kind: "binary" })));
    case "array":
      return Array.isArray(value) ? list(value.map((item) => canonical(item, type.element))) : wrong(value, type);
    case "map": {
      if (!(value instanceof Map)) return wrong(value, type);
      const pairs = [...value].map(([key, item]) => list([canonical(key, type.key), canonical(item, type.value)]));
      return list(pairs.toSorted());
    }
    case "struct": {
      const fields = new Map(Object.entries(value));
      return list(type.fields.map((field) => list([text(field.name), canonical(fields.get(field.name), field.type)])));
    }
    case "boolean":
      return String(value);
    default:
      return text(String(value));
  }
}

/** A plain value: whole numbers are the same whatever their type. */
export function canonicalPlain(value: Plain): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "boolean") return String(value);
  if (typeof value === "bigint") return text(String(value));
  if (typeof value === "number") return Number.isSafeInteger(value) ? text(String(value)) : doubleText(value);
  if (typeof value === "string") return text(value);
  if (value instanceof Timestamp) return text(String(value.epochMicros));
  if (value instanceof Uint8Array) return hex(value);
  if (value instanceof Map) {
    const pairs = [...value].map(([key, item]) => list([canonicalPlain(key), canonicalPlain(item)]));
    return list(pairs.toSorted());
  }
  if (Array.isArray(value)) return list(value.map(canonicalPlain));
  return list(Object.entries(value).map(([name, item]) => list([text(name), canonicalPlain(item)])));
}

const hex = (bytes: Uint8Array) => text(Buffer.from(bytes).toString("hex"));

function wrong(value: Value, type: DataType): never {
  throw new ProtocolError(`A column of type ${type.kind} holds ${String(value)}.`);
}
