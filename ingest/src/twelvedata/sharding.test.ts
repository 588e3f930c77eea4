import fc from "fast-check";
import { expect, test } from "vitest";
import { difference, spread } from "./sharding.js";
import { symbolId, symbolLists } from "./symbols.js";

const names = fc.uniqueArray(fc.stringMatching(/^[A-Z]{1,5}$/), { maxLength: 30 });

test("every symbol is on exactly one connection, and the load is even", () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 3 }), (symbols, connections) => {
      const shards = spread(symbols, connections);
      expect(shards.flat().toSorted()).toEqual(symbols.toSorted());
      const sizes = shards.map((shard) => shard.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test("a symbol that stays never moves", () => {
  fc.assert(
    fc.property(names, names, (before, after) => {
      const old = spread(before, 3);
      const now = spread(after, 3, old);
      expect(now.flat().toSorted()).toEqual(after.toSorted());
      for (const [shard, specs] of old.entries()) {
        for (const spec of specs) if (after.includes(symbolId(spec))) expect(now[shard]).toContain(spec);
      }
    }),
  );
});

test("a change is what was added and what was removed", () => {
  const extended = { symbol: "RY", exchange: "TSX" };
  expect(difference(["A", "B", extended], ["B", { ...extended }, "C"])).toEqual({ added: ["C"], removed: ["A"] });
});

test("plain symbols share a message, extended ones another, and none is too large", () => {
  expect(symbolLists(["A", { symbol: "RY", mic_code: "XTSE" }, "EUR/USD"])).toEqual([
    "A,EUR/USD",
    [{ symbol: "RY", mic_code: "XTSE" }],
  ]);
  const many = Array.from({ length: 60_000 }, (_, n) => `SYMBOL${n}`);
  const lists = symbolLists(many);
  expect(lists.length).toBe(2);
  expect(lists.join(",").split(",")).toEqual(many);
});
