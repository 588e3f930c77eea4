import { describe, expect, test } from "vitest";
import { type AuditReport, compare, countTicks, isClean, renderReport } from "./report.js";

const tick = (tradeId: number) => ({ symbol: "BTC/USDT", tradeId: String(tradeId), eventTimeMs: 1000 + tradeId });
const counts = (...ids: number[]) => countTicks(ids.map(tick));

describe("compare", () => {
  test("all there once", () => {
    expect(compare(counts(1, 2, 3), counts(3, 2, 1))).toEqual({ found: 3, lost: 0, duplicated: 0, unexpected: 0 });
  });

  test("one lost and one doubled do not cancel each other out", () => {
    expect(compare(counts(1, 2, 3), counts(1, 3, 3))).toEqual({ found: 3, lost: 1, duplicated: 1, unexpected: 0 });
  });

  test("what the source never sent is told apart from what came twice", () => {
    expect(compare(counts(1), counts(1, 9, 9))).toEqual({ found: 3, lost: 0, duplicated: 1, unexpected: 1 });
  });
});

test("the summary", () => {
  const good: AuditReport = {
    sent: 2,
    kafka: compare(counts(1, 2), counts(1, 2)),
    cassandra: compare(counts(1, 2), counts(1, 2)),
  };
  expect(isClean(good)).toBe(true);
  expect(renderReport(good).map((line) => line.replace(/ +/g, " "))).toEqual([
    "ticks sent 2",
    "records in Kafka 2",
    "rows in Cassandra 2",
    "lost 0",
    "duplicated 0",
    "Every tick was counted once.",
  ]);
  const bad: AuditReport = { ...good, cassandra: compare(counts(1, 2), counts(1)) };
  expect(isClean(bad)).toBe(false);
  expect(renderReport(bad).at(-1)).toContain("Cassandra: 1 lost, 0 duplicated");
});

test("a run without a single tick proves nothing", () => {
  const nothing: AuditReport = {
    sent: undefined,
    kafka: compare(counts(), counts()),
    cassandra: compare(counts(), counts()),
  };
  expect(isClean(nothing)).toBe(false);
  expect(renderReport(nothing).at(-1)).toBe("No tick came, so there was nothing to count.");
});
