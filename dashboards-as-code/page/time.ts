import { dateMath } from "@grafana/data";
import type { Range } from "./api.js";

/** Ranges that the page offers; a dashboard's own comes on top when it is none of these. */
export const ranges: readonly (readonly [from: string, label: string])[] = [
  ["now-5m", "Last 5 minutes"],
  ["now-15m", "Last 15 minutes"],
  ["now-30m", "Last 30 minutes"],
  ["now-1h", "Last hour"],
  ["now-3h", "Last 3 hours"],
  ["now-6h", "Last 6 hours"],
  ["now-12h", "Last 12 hours"],
  ["now-24h", "Last 24 hours"],
];

export const refreshes: readonly string[] = ["off", "1s", "5s", "10s", "30s", "1m"];

/** A range that ends now. */
export function rangeOf(from: string): Range {
  const to = Date.now();
  const start = dateMath.toDateTime(from, { roundUp: false });
  return { from: start?.valueOf() ?? to - 3_600_000, to };
}

/** `5s` in milliseconds; undefined when it is off. */
export function refreshMs(text: string): number | undefined {
  const [, count, unit] = /^(\d+)(s|m)$/.exec(text) ?? [];
  return count === undefined ? undefined : Number(count) * (unit === "m" ? 60_000 : 1_000);
}
