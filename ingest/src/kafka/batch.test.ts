import fc from "fast-check";
import { expect, test } from "vitest";
import type { LogEntry } from "../log/entry.js";
import { cutBatch } from "./batch.js";

const trade = (eventTime: number, bytes = 10): LogEntry => ({
  kind: "trade",
  seq: 0,
  receivedAt: 0,
  key: "A",
  value: Buffer.alloc(bytes),
  eventTime,
  position: undefined,
  dayVolume: undefined,
});
const limits = { maxRecords: 100, maxBytes: 10_000, maxEventTimeMs: 1000 };

test("stops at the number of records, the bytes, and the event time", () => {
  const many = Array.from({ length: 200 }, () => trade(0));
  expect(cutBatch(many, limits)).toEqual({ count: 100, full: true });
  expect(cutBatch(many.slice(0, 50), limits)).toEqual({ count: 50, full: false });
  expect(cutBatch([trade(0, 6000), trade(0, 6000)], limits)).toEqual({ count: 1, full: true });
  expect(cutBatch([trade(0, 60_000)], limits)).toEqual({ count: 1, full: false });
  expect(cutBatch([trade(5000), trade(6000), trade(6001)], limits)).toEqual({ count: 2, full: true });
  expect(cutBatch([trade(6000), trade(4999)], limits)).toEqual({ count: 1, full: true });
});

test("any log is cut into batches that keep the event-time limit, in order and whole", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20_000)), (times) => {
      let rest = times.map((time) => trade(time));
      const all: LogEntry[] = [];
      while (rest.length > 0) {
        const { count } = cutBatch(rest, limits);
        expect(count).toBeGreaterThan(0);
        const batch = rest.slice(0, count);
        const span = batch.map((entry) => (entry.kind === "trade" ? entry.eventTime : 0));
        expect(Math.max(...span) - Math.min(...span)).toBeLessThanOrEqual(1000);
        all.push(...batch);
        rest = rest.slice(count);
      }
      expect(all.length).toBe(times.length);
    }),
  );
});
