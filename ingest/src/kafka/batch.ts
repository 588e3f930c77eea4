import type { LogEntry } from "../log/entry.js";

/** What one batch may hold. */
export interface BatchLimits {
  readonly maxRecords: number;
  /** Bytes of keys and values. A single larger record still makes a batch. */
  readonly maxBytes: number;
  /** Milliseconds between the earliest and the latest event time of its trades. */
  readonly maxEventTimeMs: number;
}

/** How many of the entries, from the first on, make the next batch; and whether a limit, not the end, stopped it. */
export interface Cut {
  readonly count: number;
  readonly full: boolean;
}

/** Cuts the next batch off a list in log order. */
export function cutBatch(entries: readonly LogEntry[], limits: BatchLimits): Cut {
  let bytes = 0;
  let earliest = Number.POSITIVE_INFINITY;
  let latest = Number.NEGATIVE_INFINITY;
  for (const [count, entry] of entries.entries()) {
    if (count === limits.maxRecords) return { count, full: true };
    bytes += entry.key.length + entry.value.length;
    if (entry.kind === "trade") {
      earliest = Math.min(earliest, entry.eventTime);
      latest = Math.max(latest, entry.eventTime);
    }
    if (count > 0 && (bytes > limits.maxBytes || latest - earliest > limits.maxEventTimeMs))
      return { count, full: true };
  }
  return { count: entries.length, full: entries.length >= limits.maxRecords };
}
