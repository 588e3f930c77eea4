import { callFunction, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";
import { given } from "./arguments.js";

/** Year, month, day, hour, minute and seconds with decimals. */
export type TimestampFields = readonly [
  years: ColumnOrName,
  months: ColumnOrName,
  days: ColumnOrName,
  hours: ColumnOrName,
  mins: ColumnOrName,
  secs: ColumnOrName,
];

/** A date and a time of day. */
export type DateAndTime = readonly [date: ColumnOrName, time: ColumnOrName];

type Zoned<T extends readonly ColumnOrName[]> = readonly [...T, timezone: ColumnOrName];

/**
 * A timestamp, of the type that `spark.sql.timestampType` names, of its fields, in a time zone or the session's; an error
 * where it does not exist and ANSI mode is on, else null. Since Spark 3.5; of a date and a time since 4.1.
 */
export function make_timestamp(
  ...parts: TimestampFields | Zoned<TimestampFields> | DateAndTime | Zoned<DateAndTime>
): Column {
  return callFunction("make_timestamp", parts.map(namedOrColumn));
}

/** A timestamp as {@link make_timestamp}; null where it does not exist. Since Spark 4.0. */
export function try_make_timestamp(
  ...parts: TimestampFields | Zoned<TimestampFields> | DateAndTime | Zoned<DateAndTime>
): Column {
  return callFunction("try_make_timestamp", parts.map(namedOrColumn));
}

/** A TIMESTAMP_NTZ as {@link make_timestamp}, without a time zone. Since Spark 3.5; of a date and a time since 4.1. */
export function make_timestamp_ntz(...parts: TimestampFields | DateAndTime): Column {
  return callFunction("make_timestamp_ntz", parts.map(namedOrColumn));
}

/** A TIMESTAMP_NTZ as {@link make_timestamp_ntz}; null where it does not exist. Since Spark 4.0. */
export function try_make_timestamp_ntz(...parts: TimestampFields | DateAndTime): Column {
  return callFunction("try_make_timestamp_ntz", parts.map(namedOrColumn));
}

/**
 * The TIMESTAMP_NTZ of one time zone as that of another; a null source is the session's time zone. The zones are columns,
 * such as `lit("Europe/Brussels")`. Since Spark 3.5.
 */
export function convert_timezone(sourceTz: Column | null, targetTz: Column, sourceTs: ColumnOrName): Column {
  return callFunction("convert_timezone", [...given(sourceTz ?? undefined), targetTz, namedOrColumn(sourceTs)]);
}

/**
 * The seconds since 1970 of a date, a timestamp, or a text of a pattern; of the start of the query without an argument.
 */
export function unix_timestamp(timestamp?: ColumnOrName, format = "yyyy-MM-dd HH:mm:ss"): Column {
  return callFunction("unix_timestamp", timestamp === undefined ? [] : [namedOrColumn(timestamp), format]);
}
