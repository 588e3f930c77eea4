import { InvalidArgumentError } from "../errors.js";
import type { DataType, StructField, StructType } from "./data-type.js";

/** What a field of a struct has beside name and type. */
export interface FieldOptions {
  /** @default true */
  readonly nullable?: boolean | undefined;
  /** Kept with the schema, and written as JSON. */
  readonly metadata?: Readonly<Record<string, unknown>> | undefined;
}

const YEAR_MONTH = ["year", "month"] as const;
const DAY_TIME = ["day", "hour", "minute", "second"] as const;
type DayTimeField = (typeof DAY_TIME)[number];
type YearMonthField = (typeof YEAR_MONTH)[number];

/**
 * The types of Spark, under their names in SQL.
 *
 * ```ts
 * const trades = types.struct([
 *   types.field("symbol", types.string(), { nullable: false }),
 *   types.field("price", types.decimal(10, 2)),
 *   types.field("tags", types.array(types.string())),
 * ]);
 * ```
 */
export const types = Object.freeze({
  boolean: simple("boolean"),
  tinyint: simple("byte"),
  smallint: simple("short"),
  int: simple("integer"),
  bigint: simple("long"),
  float: simple("float"),
  double: simple("double"),
  binary: simple("binary"),
  date: simple("date"),
  timestamp: simple("timestamp"),
  timestampNtz: simple("timestampNtz"),
  /** CALENDAR INTERVAL: months, days and nanoseconds. */
  interval: simple("calendarInterval"),
  /** Since Spark 4.0. */
  variant: simple("variant"),
  void: simple("null"),

  /** @param precision digits in all, 1 to 38 @param scale digits after the point, 0 to precision */
  decimal(precision = 10, scale = 0): DataType {
    whole("The precision of a DECIMAL", precision, 1, 38);
    whole("The scale of a DECIMAL", scale, 0, precision);
    return { kind: "decimal", precision, scale };
  },

  /** @param collation how strings compare, such as `UTF8_LCASE`; since Spark 4.0. @default UTF8_BINARY */
  string(collation?: string): DataType {
    return { kind: "string", collation: collation === "UTF8_BINARY" ? undefined : collation };
  },

  char(length: number): DataType {
    return { kind: "char", length: whole("The length of a CHAR", length, 1, 2 ** 31 - 1) };
  },

  varchar(length: number): DataType {
    return { kind: "varchar", length: whole("The length of a VARCHAR", length, 1, 2 ** 31 - 1) };
  },

  /** Time of day. Since Spark 4.1. @param precision digits of a second, 0 to 6 */
  time(precision = 6): DataType {
    return { kind: "time", precision: whole("The precision of a TIME", precision, 0, 6) };
  },

  yearMonthInterval(from: YearMonthField = "year", to: YearMonthField = "month"): DataType {
    return { kind: "yearMonthInterval", ...range(YEAR_MONTH, from, to) };
  },

  dayTimeInterval(from: DayTimeField = "day", to: DayTimeField = "second"): DataType {
    return { kind: "dayTimeInterval", ...range(DAY_TIME, from, to) };
  },

  /** Since Spark 4.1. @param srid the reference system of the coordinates */
  geometry(srid = 0): DataType {
    return { kind: "geometry", srid };
  },

  /** Since Spark 4.1. @param srid the reference system of the coordinates */
  geography(srid = 4326): DataType {
    return { kind: "geography", srid };
  },

  /** @param options.containsNull whether elements may be null. @default true */
  array(element: DataType, options: { readonly containsNull?: boolean } = {}): DataType {
    return { kind: "array", element, containsNull: options.containsNull ?? true };
  },

  /** @param options.valueContainsNull whether values may be null; keys never are. @default true */
  map(key: DataType, value: DataType, options: { readonly valueContainsNull?: boolean } = {}): DataType {
    return { kind: "map", key, value, valueContainsNull: options.valueContainsNull ?? true };
  },

  /** A struct, and so the schema of a DataFrame. @param fields as {@link types.field} makes them, or nullable ones by name */
  struct(fields: readonly StructField[] | Readonly<Record<string, DataType>>): StructType {
    return { kind: "struct", fields: isList(fields) ? fields : Object.entries(fields).map(([k, v]) => field(k, v)) };
  },

  field,
});

function field(name: string, type: DataType, options: FieldOptions = {}): StructField {
  const metadata = options.metadata === undefined ? undefined : JSON.stringify(options.metadata);
  return { name, type, nullable: options.nullable ?? true, metadata };
}

function simple<K extends DataType["kind"]>(kind: K): { readonly kind: K } {
  return Object.freeze({ kind });
}

function range<F extends string>(names: readonly F[], from: F, to: F) {
  const [startField, endField] = [names.indexOf(from), names.indexOf(to)];
  if (startField <= endField) return { startField, endField };
  throw new InvalidArgumentError(`There is no interval from ${from} to ${to}; name the larger unit first.`);
}

function whole(what: string, value: number, least: number, most: number): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new InvalidArgumentError(`${what} must be a whole number from ${least} to ${most}, but is ${value}.`);
}

function isList(fields: readonly StructField[] | Readonly<Record<string, DataType>>): fields is readonly StructField[] {
  return Array.isArray(fields);
}
