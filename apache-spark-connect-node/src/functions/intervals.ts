import { callFunction, lit, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";
import { Decimal } from "../values/decimal.js";

const none = (): Column => lit(0);

/** Seconds have decimals, so that their zero is a DECIMAL. */
const noSeconds = (): Column => lit(new Decimal(0n, 0));

/** An interval of days, hours, minutes and seconds with decimals, each 0 unless given. Since Spark 3.5. */
export function make_dt_interval(
  days: ColumnOrName = none(),
  hours: ColumnOrName = none(),
  mins: ColumnOrName = none(),
  secs: ColumnOrName = noSeconds(),
): Column {
  return callFunction("make_dt_interval", [days, hours, mins, secs].map(namedOrColumn));
}

/**
 * A calendar interval of its parts, seconds with decimals, each 0 unless given; overflow is an error where ANSI mode is on.
 * Since Spark 3.5.
 */
export function make_interval(
  years: ColumnOrName = none(),
  months: ColumnOrName = none(),
  weeks: ColumnOrName = none(),
  days: ColumnOrName = none(),
  hours: ColumnOrName = none(),
  mins: ColumnOrName = none(),
  secs: ColumnOrName = noSeconds(),
): Column {
  return callFunction("make_interval", [years, months, weeks, days, hours, mins, secs].map(namedOrColumn));
}

/** A calendar interval of its parts, as {@link make_interval}; null where it overflows. Since Spark 4.0. */
export function try_make_interval(
  years: ColumnOrName = none(),
  months: ColumnOrName = none(),
  weeks: ColumnOrName = none(),
  days: ColumnOrName = none(),
  hours: ColumnOrName = none(),
  mins: ColumnOrName = none(),
  secs: ColumnOrName = noSeconds(),
): Column {
  return callFunction("try_make_interval", [years, months, weeks, days, hours, mins, secs].map(namedOrColumn));
}
