import type { Timestamp } from "./timestamp.js";
import type { Variant } from "./variant.js";

/** A value of Spark's CALENDAR INTERVAL. */
export interface CalendarInterval {
  readonly months: number;
  readonly days: number;
  readonly nanoseconds: bigint;
}

/** A value of Spark's GEOMETRY or GEOGRAPHY. Since Spark 4.1. */
export interface GeoValue {
  /** Identifier of the spatial reference system, such as 4326 for WGS 84. */
  readonly srid: number;
  /** The shape as OGC's well-known binary. */
  readonly wkb: Uint8Array;
}

/**
 * What a column of a row may hold:
 *
 * | Spark | JavaScript |
 * |---|---|
 * | BOOLEAN, STRING, CHAR, VARCHAR | boolean, string |
 * | TINYINT, SMALLINT, INT, FLOAT, DOUBLE | number |
 * | BIGINT | bigint, or number on request |
 * | DECIMAL | string with all digits of the scale, such as `"1.50"` |
 * | DATE | string `YYYY-MM-DD` |
 * | TIMESTAMP | {@link Timestamp} |
 * | TIMESTAMP_NTZ | string `YYYY-MM-DDTHH:MM:SS.ffffff` |
 * | TIME(p) | string `HH:MM:SS` with p digits of a second |
 * | INTERVAL YEAR TO MONTH | number of months |
 * | INTERVAL DAY TO SECOND | bigint of microseconds |
 * | CALENDAR INTERVAL | {@link CalendarInterval} |
 * | VARIANT | {@link Variant} |
 * | GEOMETRY, GEOGRAPHY | {@link GeoValue} |
 * | BINARY | Uint8Array |
 * | ARRAY, MAP, STRUCT | array, Map, plain object |
 * | VOID, NULL | null |
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Uint8Array
  | Timestamp
  | CalendarInterval
  | Variant
  | GeoValue
  | readonly Value[]
  | ReadonlyMap<Value, Value>
  | Row;

/** A row: a plain object with a property for each column, in the order of the columns. */
export interface Row {
  readonly [column: string]: Value;
}

/** How values are represented. */
export interface ValueOptions {
  /**
   * `"number"` makes numbers of BIGINT values.
   * @default "bigint"
   */
  readonly longs?: "bigint" | "number" | undefined;
}
