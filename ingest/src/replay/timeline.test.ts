import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedTicks, Timeline, type TimelineOptions } from "./timeline.js";
import { readTrades } from "./trades.js";

const trades = readTrades();
const base: TimelineOptions = { trades, origin: 1_000_000, speed: 1, times: "original", loop: false };

test("the file holds the trades that its note tells of", () => {
  expect(trades).toHaveLength(34_419);
  expect(new Set(trades.map((trade) => `${trade.symbol} ${trade.tradeId}`)).size).toBe(34_419);
});

describe("event times", () => {
  test("are the file's, or the wall time at which a trade plays", () => {
    expect(new Timeline(base).tradeAt(1).eventTimeMs).toBe(trades[1]?.timeMs);
    const shifted = new Timeline({ ...base, times: "shifted", speed: 10 });
    expect(shifted.tradeAt(0).eventTimeMs).toBe(1_000_000);
    expect(shifted.tradeAt(1).eventTimeMs).toBe(shifted.playsAt(1));
  });

  test("go on in the next loop, with other trade ids", () => {
    const loop = new Timeline({ ...base, loop: true });
    expect(loop.tradeAt(34_419).eventTimeMs).toBe((trades.at(-1)?.timeMs ?? 0) + 1_000);
    expect(loop.tradeAt(34_419).tradeId).toBeGreaterThan(loop.tradeAt(0).tradeId);
  });
});

test("the day volume starts at nothing at midnight UTC", () => {
  const midnight = Date.UTC(2024, 7, 9);
  const ticks = [...expectedTicks(base)].filter((tick) => tick.symbol === "BTC/USDT");
  const first = ticks.find((tick) => tick.eventTimeMs >= midnight);
  expect(first?.dayVolume).toBe(first?.size);
  expect(ticks.at(-1)?.dayVolume).toBeGreaterThan(first?.dayVolume ?? 0);
});

test("indexAt is the number of trades that have played, at every time, speed and loop", () => {
  fc.assert(
    fc.property(fc.nat(3_000_000), fc.constantFrom(1, 7, 50), fc.boolean(), (sinceOrigin, speed, loop) => {
      const timeline = new Timeline({ ...base, speed, loop });
      const wall = base.origin + sinceOrigin;
      const index = timeline.indexAt(wall);
      if (index > 0) expect(timeline.playsAt(index - 1)).toBeLessThanOrEqual(wall);
      if (index < timeline.length) expect(timeline.playsAt(index)).toBeGreaterThan(wall);
    }),
  );
});

test("a bounded replay ends with the last trade that plays in time", () => {
  const timeline = new Timeline({ ...base, loop: true, untilMs: 700_000 });
  expect(timeline.playsAt(timeline.length - 1)).toBeLessThanOrEqual(base.origin + 700_000);
  expect(timeline.playsAt(timeline.length)).toBeGreaterThan(base.origin + 700_000);
});
