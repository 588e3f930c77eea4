import fc from "fast-check";
import { expect, test } from "vitest";
import { Config } from "../config/schema.js";
import type { LogEntry } from "../log/entry.js";
import { createRouter, isSent, partitionOf } from "./routing.js";
import { sameTails, seqOf } from "./tails.js";

const { topics } = Config.parse({ source: { symbols: ["A"] } }).kafka;
const trade = (seq: number, key: string): LogEntry => ({
  kind: "trade",
  seq,
  receivedAt: 1,
  key,
  value: Buffer.from("v"),
  eventTime: 0,
  position: undefined,
  dayVolume: undefined,
});

test("keys go where Java's producer puts them", () => {
  // Utils.toPositive(Utils.murmur2(key)) % partitions of kafka-clients.
  expect(["21", "foobar", "a-little-bit-long-string"].map((key) => partitionOf(key, 1000))).toEqual(
    [-973932308, -790332482, -985981536].map((hash) => (hash & 0x7fffffff) % 1000),
  );
});

test("each partition skips what its own tail covers, and nothing else", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("BTC/USDT", "ETH/USDT", "AAPL", "EUR/USD"), { maxLength: 50 }),
      fc.array(fc.integer({ min: -1, max: 60 }), { minLength: 1, maxLength: 4 }),
      (keys, tradeTails) => {
        const tails = new Map([
          [topics.trades, tradeTails],
          [topics.gaps, [-1]],
          [topics.deadLetters, [-1]],
        ]);
        const route = createRouter(topics, tails);
        const log = keys.map((key, seq) => trade(seq, key));
        const missing = log.filter((entry) => !isSent(entry, route(entry), tails));
        for (const entry of log) {
          const partition = partitionOf(entry.key, tradeTails.length);
          expect(missing.includes(entry)).toBe(entry.seq > (tradeTails[partition] ?? -1));
        }
      },
    ),
  );
});

test("kinds go to their topics; a partition has one route", () => {
  const tails = new Map([
    [topics.trades, [-1]],
    [topics.gaps, [-1]],
    [topics.deadLetters, [-1]],
  ]);
  const route = createRouter(topics, tails);
  const value = Buffer.from("x");
  const gap: LogEntry = { kind: "gap", seq: 2, receivedAt: 5, key: "A", value };
  const deadLetter: LogEntry = { kind: "dead-letter", seq: 3, receivedAt: 6, key: "A", value, reason: "not JSON" };
  const of = [trade(1, "A"), gap, deadLetter].map((entry) => route(entry).topic);
  expect(of).toEqual(["trades", "feed-gaps", "trades-dead-letters"]);
  expect(route(trade(4, "B"))).toBe(route(trade(5, "C")));
});

test("positions in headers, and readings of tails that agree", () => {
  expect(seqOf(Buffer.from("12"))).toBe(12);
  expect([undefined, "", "x", "1e3", "-1"].map(seqOf)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(sameTails(new Map([["t", [1, 2]]]), new Map([["t", [1, 2]]]))).toBe(true);
  expect(sameTails(new Map([["t", [1, 2]]]), new Map([["t", [1, 3]]]))).toBe(false);
});
