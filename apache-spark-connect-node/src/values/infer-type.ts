import { InvalidArgumentError } from "../errors.js";
import type { DataType, StructField } from "../types/data-type.js";
import { typeName } from "../types/type-name.js";
import { Decimal } from "./decimal.js";
import { type InputValue, isList, isRecord } from "./input-value.js";
import { Timestamp } from "./timestamp.js";
import { Variant } from "./variant.js";

const NULL: DataType = { kind: "null" };

/**
 * The type of a value that has none given: INT for an integer of 32 bits, BIGINT for other safe integers and for bigint,
 * DOUBLE for all other numbers and -0, DECIMAL of the digits of a {@link Decimal}, TIMESTAMP for Date and Timestamp,
 * VARIANT for a {@link Variant}, STRUCT for a plain object. The elements of arrays and maps must have types that one type can hold.
 * @throws {InvalidArgumentError} when a value has no type in Spark, or elements are of different types.
 */
export function inferType(value: InputValue): DataType {
  if (value === null || value === undefined) return NULL;
  if (typeof value === "boolean" || typeof value === "string") {
    return typeof value === "string" ? { kind: "string", collation: undefined } : { kind: "boolean" };
  }
  if (typeof value === "bigint") return { kind: "long" };
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) return { kind: "double" };
    return { kind: (value | 0) === value ? "integer" : "long" };
  }
  if (value instanceof Uint8Array) return { kind: "binary" };
  if (value instanceof Date || value instanceof Timestamp) return { kind: "timestamp" };
  if (value instanceof Decimal) return { kind: "decimal", precision: value.precision, scale: value.scale };
  if (value instanceof Variant) return { kind: "variant" };
  if (isList(value)) {
    return { kind: "array", element: inferAll(value, "element"), containsNull: true };
  }
  if (value instanceof Map) {
    const keys = inferAll([...value.keys()], "key");
    return { kind: "map", key: keys, value: inferAll([...value.values()], "value"), valueContainsNull: true };
  }
  if (isRecord(value)) {
    const fields = Object.entries(value).map(([name, part]) => within(name, () => newField(name, inferType(part))));
    return { kind: "struct", fields };
  }
  throw new InvalidArgumentError(`A value of type ${typeof value} has no type in Spark.`);
}

const newField = (name: string, type: DataType): StructField => ({ name, type, nullable: true, metadata: undefined });

function inferAll(values: readonly InputValue[], path: string): DataType {
  return within(path, () => values.map(inferType).reduce(mergeTypes, NULL));
}

/**
 * The type that holds the values of two types exactly.
 * @throws {InvalidArgumentError} when there is none.
 */
export function mergeTypes(one: DataType, other: DataType): DataType {
  if (one.kind === "null") return other;
  if (other.kind === "null") return one;
  if (one.kind === "decimal" && other.kind === "decimal") {
    const scale = Math.max(one.scale, other.scale);
    const precision = Math.max(one.precision - one.scale, other.precision - other.scale) + scale;
    if (precision <= 38) return { kind: "decimal", precision, scale };
  }
  if (one.kind === "array" && other.kind === "array") {
    return { ...one, element: within("element", () => mergeTypes(one.element, other.element)) };
  }
  if (one.kind === "map" && other.kind === "map") {
    const key = within("key", () => mergeTypes(one.key, other.key));
    return { ...one, key, value: within("value", () => mergeTypes(one.value, other.value)) };
  }
  if (one.kind === "struct" && other.kind === "struct") {
    return { kind: "struct", fields: mergeFields(one.fields, other.fields) };
  }
  const number = widerNumber(one.kind, other.kind);
  if (number !== undefined) return { kind: number };
  if (one.kind === other.kind && typeName(one) === typeName(other)) return one;
  throw new InvalidArgumentError(
    `There are values of type ${typeName(one)} and of type ${typeName(other)}; give a schema, or values of one type.`,
  );
}

function mergeFields(some: readonly StructField[], others: readonly StructField[]): readonly StructField[] {
  const byName = new Map(others.map((field) => [field.name, field.type]));
  const known = new Set(some.map((field) => field.name));
  const merged = some.map((field) => {
    const type = byName.get(field.name);
    return type === undefined
      ? field
      : newField(
          field.name,
          within(field.name, () => mergeTypes(field.type, type)),
        );
  });
  const added = others.filter((field) => !known.has(field.name));
  return added.length === 0 ? merged : [...merged, ...added];
}

const NUMBERS = ["integer", "long", "double"] as const;

/** The type of JavaScript numbers of two types. Safe integers are exact as DOUBLE; a bigint beyond them is refused later. */
function widerNumber(one: DataType["kind"], other: DataType["kind"]): (typeof NUMBERS)[number] | undefined {
  return [...NUMBERS].reverse().find((kind) => {
    const has = (given: DataType["kind"]) => NUMBERS.some((number) => number === given);
    return has(one) && has(other) && (one === kind || other === kind);
  });
}

/** Runs a step, and says in its error where in the value it was. */
export function within<T>(path: string | number, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof InvalidArgumentError ? new InvalidArgumentError(`${path}: ${error.message}`) : error;
  }
}
