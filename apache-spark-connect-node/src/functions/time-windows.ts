import { callFunction, namedOrColumn } from "../expressions/call.js";
import type { Column, ColumnOrName } from "../expressions/column.js";
import { given } from "./arguments.js";

/**
 * The windows of a duration, such as `"10 minutes"`, that a row's timestamp falls in, as a struct `start`, `end`, to group
 * by. A slide shorter than the duration makes them overlap; the start shifts them from 1970-01-01 UTC. Months are no
 * duration here.
 */
export function window(
  timeColumn: ColumnOrName,
  windowDuration: string,
  slideDuration?: string,
  startTime?: string,
): Column {
  const slide = slideDuration ?? (startTime === undefined ? undefined : windowDuration);
  return callFunction("window", [namedOrColumn(timeColumn), windowDuration, ...given(slide), ...given(startTime)]);
}

/**
 * The session that a row falls in, as a struct `start`, `end`, to group by: it ends when no row has come for the gap, a
 * duration such as `"5 minutes"` or a column of one.
 */
export function session_window(timeColumn: ColumnOrName, gapDuration: string | Column): Column {
  return callFunction("session_window", [namedOrColumn(timeColumn), gapDuration]);
}
