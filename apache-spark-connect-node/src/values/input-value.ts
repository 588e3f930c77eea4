/** What values callers may give, and how each becomes what Spark stores for a type. Nothing is rounded or cut. */
import { InvalidArgumentError } from "../errors.js";
import type { DataType } from "../types/data-type.js";
import { typeName } from "../types/type-name.js";
import { Decimal, unscaledIn } from "./decimal.js";
import { parseDate, parseLocalMicros, parseTime, parseZonedMicros } from "./parse-times.js";
import { Timestamp } from "./timestamp.js";
import type { CalendarInterval, GeoValue } from "./value.js";
import { Variant } from "./variant.js";

/**
 * A value that callers give, in a literal or a row: all that results hold (see `Value`), and Date and {@link Decimal}.
 * In an object, undefined is null.
 */
export type InputValue =
  | null
  | undefined
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Date
  | Timestamp
  | Decimal
  | CalendarInterval
  | Variant
  | GeoValue
  | readonly InputValue[]
  | ReadonlyMap<InputValue, InputValue>
  | InputRow;

/** A row that callers give: a property for each column; the order does not matter. */
export interface InputRow {
  readonly [column: string]: InputValue;
}

const RANGES = { byte: 2 ** 7, short: 2 ** 15, integer: 2 ** 31 } as const;

export function storedBoolean(value: InputValue): boolean {
  if (typeof value === "boolean") return value;
  throw unfit(value, { kind: "boolean" });
}

/** An integer of 8, 16 or 32 bits. */
export function storedInteger(value: InputValue, kind: keyof typeof RANGES | "yearMonthInterval"): number {
  const limit = kind === "yearMonthInterval" ? RANGES.integer : RANGES[kind];
  const number = typeof value === "bigint" ? Number(value) : value;
  if (typeof number === "number" && Number.isInteger(number) && number >= -limit && number < limit) return number | 0;
  throw unfit(value, kind === "yearMonthInterval" ? { kind, startField: 0, endField: 1 } : { kind });
}

/** An integer of 64 bits. */
export function storedLong(value: InputValue, kind: "long" | "dayTimeInterval"): bigint {
  const long = typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
  if (typeof long === "bigint" && BigInt.asIntN(64, long) === long) return long;
  throw unfit(value, kind === "long" ? { kind } : { kind, startField: 0, endField: 3 });
}

/** A number of 64 bits; a FLOAT is rounded to the nearest one by who stores it. */
export function storedDouble(value: InputValue, kind: "float" | "double"): number {
  if (typeof value === "number") return value;
  if (typeof value === "bigint" && BigInt(Number(value)) === value) return Number(value);
  throw unfit(value, { kind });
}

export function storedText(value: InputValue, type: DataType): string {
  const text = typeof value === "string" ? value : undefined;
  if (text === undefined) throw unfit(value, type);
  const tooLong = (type.kind === "char" || type.kind === "varchar") && text.length > type.length;
  if (tooLong && [...text].length > type.length) throw unfit(value, type);
  return text;
}

export function storedBytes(value: InputValue, type: DataType): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw unfit(value, type);
}

/** Days since 1970-01-01; a Date must be a midnight in UTC. */
export function storedDays(value: InputValue): number {
  if (typeof value === "string") return parseDate(value);
  const days = value instanceof Date ? value.getTime() / 86_400_000 : Number.NaN;
  if (Number.isInteger(days)) return days;
  throw unfit(value, { kind: "date" });
}

/** Microseconds since 1970-01-01T00:00:00, in UTC or without a zone. */
export function storedMicros(value: InputValue, kind: "timestamp" | "timestampNtz"): bigint {
  if (value instanceof Timestamp) return value.epochMicros;
  if (value instanceof Date) return Timestamp.fromDate(value).epochMicros;
  if (typeof value === "string") return kind === "timestamp" ? parseZonedMicros(value) : parseLocalMicros(value);
  throw unfit(value, { kind });
}

/** Nanoseconds since midnight. */
export function storedNanos(value: InputValue, type: DataType & { readonly kind: "time" }): bigint {
  const nanos = typeof value === "string" ? parseTime(value) : undefined;
  if (nanos !== undefined && nanos % 10n ** BigInt(9 - type.precision) === 0n) return nanos;
  throw unfit(value, type);
}

export function storedUnscaled(value: InputValue, type: DataType & { readonly kind: "decimal" }): bigint {
  if (value instanceof Decimal) return unscaledIn(value, type.precision, type.scale);
  if (typeof value === "string" || typeof value === "bigint") {
    return unscaledIn(Decimal.of(String(value)), type.precision, type.scale);
  }
  if (typeof value === "number" && Number.isFinite(value)) {
    return unscaledIn(Decimal.of(String(value)), type.precision, type.scale);
  }
  throw unfit(value, type);
}

export function storedInterval(value: InputValue): CalendarInterval {
  if (isRecord(value)) {
    const { months, days, nanoseconds } = value;
    const parts = { months: storedInteger(months, "integer"), days: storedInteger(days, "integer") };
    return { ...parts, nanoseconds: storedLong(nanoseconds, "long") };
  }
  throw unfit(value, { kind: "calendarInterval" });
}

export function storedVariant(value: InputValue): Variant {
  if (value instanceof Variant) return value;
  throw unfit(value, { kind: "variant" });
}

export function storedGeo(value: InputValue, type: DataType): GeoValue {
  if (isRecord(value)) {
    const { srid, wkb } = value;
    return { srid: storedInteger(srid, "integer"), wkb: storedBytes(wkb, { kind: "binary" }) };
  }
  throw unfit(value, type);
}

export function storedList(value: InputValue, type: DataType): readonly InputValue[] {
  if (isList(value)) return value;
  throw unfit(value, type);
}

export function storedMap(value: InputValue, type: DataType): ReadonlyMap<InputValue, InputValue> {
  if (value instanceof Map) return value;
  throw unfit(value, type);
}

/** The fields of a struct. */
export function storedFields(value: InputValue, type: DataType): InputRow {
  if (isRecord(value)) return value;
  throw unfit(value, type);
}

export function isList(value: InputValue): value is readonly InputValue[] {
  return Array.isArray(value);
}

/** Whether a value is a plain object, and not one of the classes that stand for a single value. */
export function isRecord(value: InputValue): value is InputRow {
  return (
    typeof value === "object" &&
    value !== null &&
    !isList(value) &&
    !(value instanceof Map) &&
    !(value instanceof Uint8Array) &&
    !(value instanceof Date) &&
    !(value instanceof Timestamp) &&
    !(value instanceof Decimal) &&
    !(value instanceof Variant)
  );
}

/** The error for a value that a type cannot hold. */
export function unfit(value: InputValue, type: DataType): InvalidArgumentError {
  return new InvalidArgumentError(`${shown(value)} does not fit ${typeName(type)}.`);
}

function shown(value: InputValue): string {
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (value === null || typeof value !== "object") return Object.is(value, -0) ? "-0" : String(value);
  if (isList(value)) return "An array";
  if (value instanceof Date || value instanceof Timestamp || value instanceof Decimal) return `${value}`;
  if (value instanceof Map) return "A Map";
  if (value instanceof Variant) return "A Variant";
  return value instanceof Uint8Array ? "A Uint8Array" : "An object";
}
