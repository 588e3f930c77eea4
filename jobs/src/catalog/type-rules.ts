import { type Field, type Kind, notNull, type Type, types, withNullable } from "./types.js";

const integers: readonly Kind[] = ["TINYINT", "SMALLINT", "INT", "BIGINT"];
const approximate: readonly Kind[] = ["FLOAT", "DOUBLE"];
/** Digits before the point that a value of an integer type may have. */
const integerDigits: Partial<Record<Kind, number>> = { TINYINT: 3, SMALLINT: 5, INT: 10, BIGINT: 19 };

export const isInteger = (type: Type): boolean => integers.includes(type.kind);
export const isApproximate = (type: Type): boolean => approximate.includes(type.kind);
export const isNumeric = (type: Type): boolean => isInteger(type) || isApproximate(type) || type.kind === "DECIMAL";
export const isText = (type: Type): boolean => type.kind === "CHAR" || type.kind === "VARCHAR";
export const isBytes = (type: Type): boolean => type.kind === "BINARY" || type.kind === "VARBINARY";
export const isTimestamp = (type: Type): boolean => type.kind === "TIMESTAMP" || type.kind === "TIMESTAMP_LTZ";
export const isInterval = (type: Type): boolean =>
  type.kind === "INTERVAL_DAY_TIME" || type.kind === "INTERVAL_YEAR_MONTH";
export const isTemporal = (type: Type): boolean => isTimestamp(type) || type.kind === "DATE" || type.kind === "TIME";

/** Whether two types are the same, nullability included only within components. */
export function sameShape(a: Type, b: Type): boolean {
  return a.kind === b.kind && samePart(withNullable(a, true), withNullable(b, true));
}

/** Whether two parts of types say the same. */
function samePart(a: unknown, b: unknown): boolean {
  if (a === b || typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => samePart(Reflect.get(a, name), Reflect.get(b, name)))
  );
}

/** An exact number as a decimal: INT is DECIMAL(10, 0). */
export function asDecimal(type: Type): { readonly precision: number; readonly scale: number } | undefined {
  if (type.kind === "DECIMAL") return type;
  const precision = integerDigits[type.kind];
  return precision === undefined ? undefined : { precision, scale: 0 };
}

/** A decimal of these digits, cut to 38 in the way of Flink: digits before the point win, six after it are kept. */
export function boundedDecimal(precision: number, scale: number, nullable: boolean): Type {
  if (precision <= 38) return { kind: "DECIMAL", precision, scale, nullable };
  const whole = precision - scale;
  return { kind: "DECIMAL", precision: 38, scale: Math.max(38 - whole, Math.min(scale, 6)), nullable };
}

/**
 * The least type that holds the values of both (the branches of a CASE, the columns of a UNION, the sides of a
 * comparison); undefined when there is none.
 */
export function commonType(a: Type, b: Type): Type | undefined {
  const nullable = a.nullable || b.nullable;
  if (a.kind === "NULL") return withNullable(b, true);
  if (b.kind === "NULL") return withNullable(a, true);
  if (isNumeric(a) && isNumeric(b)) return commonNumber(a, b, nullable);
  if (isText(a) && isText(b)) {
    if (a.kind === "CHAR" && b.kind === "CHAR" && a.length === b.length) return { ...a, nullable };
    return { kind: "VARCHAR", length: Math.max(lengthOf(a), lengthOf(b)), nullable };
  }
  if (isBytes(a) && isBytes(b)) return { kind: "VARBINARY", length: Math.max(lengthOf(a), lengthOf(b)), nullable };
  if (isTimestamp(a) && isTimestamp(b)) {
    const local = a.kind === "TIMESTAMP_LTZ" || b.kind === "TIMESTAMP_LTZ";
    const precision = Math.max(precisionOf(a), precisionOf(b));
    return { kind: local ? "TIMESTAMP_LTZ" : "TIMESTAMP", precision, nullable };
  }
  if (a.kind === "TIME" && b.kind === "TIME") {
    return { kind: "TIME", precision: Math.max(precisionOf(a), precisionOf(b)), nullable };
  }
  if (isTimestamp(a) && b.kind === "DATE") return { ...a, nullable };
  if (isTimestamp(b) && a.kind === "DATE") return { ...b, nullable };
  if (a.kind === "ARRAY" && b.kind === "ARRAY") {
    const element = commonType(a.element, b.element);
    return element && { kind: "ARRAY", element, nullable };
  }
  if (a.kind === "MAP" && b.kind === "MAP") {
    const key = commonType(a.key, b.key);
    const value = commonType(a.value, b.value);
    return key && value && { kind: "MAP", key, value, nullable };
  }
  if (a.kind === "ROW" && b.kind === "ROW") return commonRow(a.fields, b.fields, nullable);
  return sameShape(a, b) ? { ...a, nullable } : undefined;
}

/** The common type of one or more types. */
export function commonTypeOf(all: readonly Type[]): Type | undefined {
  let result: Type | undefined = types.null;
  if (all.every((type) => !type.nullable)) result = all[0];
  for (const type of all) result = result && commonType(result, type);
  return result && (all.every((type) => !type.nullable) ? notNull(result) : result);
}

function commonNumber(a: Type, b: Type, nullable: boolean): Type {
  // Of FLOAT and DOUBLE the first one counts: Calcite takes them for equally precise.
  if (isApproximate(a) && isApproximate(b)) return { ...a, nullable };
  if (a.kind === "DOUBLE" || b.kind === "DOUBLE") return { kind: "DOUBLE", nullable };
  if (isApproximate(a) || isApproximate(b)) {
    const exact = isApproximate(a) ? b : a;
    return { kind: exact.kind === "DECIMAL" ? "DOUBLE" : "FLOAT", nullable };
  }
  if (isInteger(a) && isInteger(b)) {
    return withNullable(integers.indexOf(a.kind) >= integers.indexOf(b.kind) ? a : b, nullable);
  }
  const left = asDecimal(a);
  const right = asDecimal(b);
  if (left === undefined || right === undefined) return { kind: "DOUBLE", nullable };
  const scale = Math.max(left.scale, right.scale);
  return boundedDecimal(Math.max(left.precision - left.scale, right.precision - right.scale) + scale, scale, nullable);
}

function commonRow(a: readonly Field[], b: readonly Field[], nullable: boolean): Type | undefined {
  if (a.length !== b.length) return undefined;
  const fields: Field[] = [];
  for (const [index, field] of a.entries()) {
    const other = b[index];
    const type = other && commonType(field.type, other.type);
    if (type === undefined) return undefined;
    fields.push({ name: field.name, type });
  }
  return { kind: "ROW", fields, nullable };
}

const lengthOf = (type: Type): number => ("length" in type ? type.length : 0);
const precisionOf = (type: Type): number => (type.kind !== "DECIMAL" && "precision" in type ? type.precision : 0);

/**
 * Whether a value may be used where `to` is wanted without a CAST, as in Flink's implicit casts: to a wider number, a
 * text or bytes of any length, another timestamp, a DATE as a timestamp. NULL goes anywhere. Nullability is not looked at.
 */
export function isImplicitlyCastable(from: Type, to: Type): boolean {
  if (from.kind === "NULL" || sameShape(from, to)) return true;
  if (isNumeric(from) && isNumeric(to)) {
    if (to.kind === "DOUBLE") return true;
    if (to.kind === "FLOAT") return from.kind !== "DOUBLE";
    if (isInteger(to)) return isInteger(from) && integers.indexOf(from.kind) <= integers.indexOf(to.kind);
    return !isApproximate(from);
  }
  if (isText(from) && isText(to)) return true;
  if (isBytes(from) && isBytes(to)) return true;
  if ((isTimestamp(from) || from.kind === "DATE") && isTimestamp(to)) return true;
  if (from.kind === "TIME" && to.kind === "TIME") return true;
  if (from.kind === "ARRAY" && to.kind === "ARRAY") return isImplicitlyCastable(from.element, to.element);
  if (from.kind === "MAP" && to.kind === "MAP") {
    return isImplicitlyCastable(from.key, to.key) && isImplicitlyCastable(from.value, to.value);
  }
  if (from.kind === "ROW" && to.kind === "ROW") {
    if (from.fields.length !== to.fields.length) return false;
    return from.fields.every((field, index) => {
      const target = to.fields[index];
      return target !== undefined && isImplicitlyCastable(field.type, target.type);
    });
  }
  return false;
}
