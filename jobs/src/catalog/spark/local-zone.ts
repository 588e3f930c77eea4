import { AsyncLocalStorage } from "node:async_hooks";
import { types } from "../types.js";
import { fn, lit, rawCast } from "./expressions.js";
import type { Expression } from "./messages.js";

/**
 * The time zone of the query that is planned, for values of TIMESTAMP_LTZ. Spark's own session stays at UTC, so that values
 * of TIMESTAMP, which Spark takes through its session's zone here and there, have no gaps where clocks are put forward.
 */
const zones = new AsyncLocalStorage<string>();

/** Plans with the time zone of `table.local-time-zone`. */
export function inLocalZone<Result>(zone: string, work: () => Result): Result {
  return zones.run(zone, work);
}

const zoneNow = (): string => zones.getStore() ?? "UTC";

/** What a clock of the zone shows at an instant: a TIMESTAMP of a TIMESTAMP_LTZ. */
export function atLocalZone(instant: Expression): Expression {
  const plain = rawCast(instant, types.timestamp(6), "wrap");
  const zone = zoneNow();
  return zone === "UTC" ? plain : fn("convert_timezone", lit.string("UTC"), lit.string(zone), plain);
}

/** The instant at which a clock of the zone shows a time: a TIMESTAMP_LTZ of a TIMESTAMP. */
export function fromLocalZone(time: Expression): Expression {
  const zone = zoneNow();
  const utc = zone === "UTC" ? time : fn("convert_timezone", lit.string(zone), lit.string("UTC"), time);
  return rawCast(utc, types.timestampLtz(6), "wrap");
}

/** Whether the zone is another than that of Spark's session. */
export const isZoneShifted = (): boolean => zoneNow() !== "UTC";
