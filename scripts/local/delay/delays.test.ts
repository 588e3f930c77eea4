import { expect, test } from "vitest";
import { asTickLooks, summary, tickDelays, windowDelays } from "./delays.js";

const ticks = new Map([["A", [1_000, 1_200, 1_900, 2_100, 2_500]]]);

test("a tick's delay ends with the first look that saw it; what was there at the first look does not count", () => {
  const looks = [
    { at: 1_500, symbol: "A", upTo: 1_000 },
    { at: 2_000, symbol: "A", upTo: 1_900 },
    { at: 3_000, symbol: "A", upTo: 1_900 },
    { at: 3_500, symbol: "A", upTo: 2_500 },
  ];
  expect(tickDelays(looks, ticks)).toEqual([800, 100, 1_400, 1_000]);
});

test("a bar that holds two ticks reaches to the second of its second", () => {
  const looks = [
    { at: 5_000, symbol: "A", start: 1_000, count: 2 },
    { at: 6_000, symbol: "A", start: 2_000, count: 1 },
    { at: 7_000, symbol: "A", start: 2_000, count: 9 },
  ];
  expect(asTickLooks(looks, ticks)).toEqual([
    { at: 5_000, symbol: "A", upTo: 1_200 },
    { at: 6_000, symbol: "A", upTo: 2_100 },
  ]);
});

test("a window's delay is counted when it appears", () => {
  const looks = [10, 10, 15, 15].map((end, index) => ({ at: 20 + index, symbol: "A", upTo: end }));
  expect(windowDelays(looks)).toEqual([7]);
});

test("median and 99th percentile by nearest rank", () => {
  expect(
    summary(
      "bars",
      "tick",
      Array.from({ length: 200 }, (_, index) => 200 - index),
    ),
  ).toEqual({ job: "bars", from: "tick", count: 200, median: 100, p99: 198 });
  expect(summary("bars", "tick", [])).toBeUndefined();
});
