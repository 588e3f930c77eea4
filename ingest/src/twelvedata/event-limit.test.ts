import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EventLimit } from "./event-limit.js";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("never sends more than the limit in any window, and keeps the order", () => {
  const sent: Array<{ text: string; at: number }> = [];
  const limit = new EventLimit(3, 1000, (text) => sent.push({ text, at: Date.now() }));
  for (let n = 0; n < 8; n++) limit.push(String(n));
  expect(sent.map(({ text }) => text)).toEqual(["0", "1", "2"]);
  vi.advanceTimersByTime(5000);
  expect(sent.map(({ text }) => text)).toEqual(["0", "1", "2", "3", "4", "5", "6", "7"]);
  for (const { at } of sent) {
    expect(sent.filter((other) => other.at > at - 1000 && other.at <= at).length).toBeLessThanOrEqual(3);
  }
  expect(limit.waiting).toBe(0);
});
