import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Config } from "../config/schema.js";
import type { LogEntry } from "../log/entry.js";
import { SegmentedLog } from "../log/log.js";
import { encodeJson } from "../records/encode.js";
import { TickState } from "../ticks/state.js";
import type { Price } from "../twelvedata/protocol.js";
import { Pipeline } from "./pipeline.js";

let directory: string;
let log: SegmentedLog;
let state: TickState;
let pipeline: Pipeline;

const MIB = 1024 * 1024;

async function open(maxBytes = MIB): Promise<void> {
  const config = Config.parse({ source: { symbols: ["A"] }, log: { directory, segmentBytes: 64 * 1024, maxBytes } });
  const opened = await SegmentedLog.open(config.log, { snapshot: () => state.snapshot(), failed: () => undefined });
  log = opened.log;
  state = TickState.restore(100, opened.content.headerJson, opened.content.entries);
  pipeline = new Pipeline(log, state, encodeJson, "twelvedata", pino({ level: "silent" }));
}

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "mdsp-pipeline-"));
  await open();
});
afterEach(async () => {
  await log.close();
  rmSync(directory, { recursive: true, force: true });
});

const price = (n: number, more: Partial<Price> = {}): Price => ({
  event: "price",
  symbol: "A",
  timestamp: 1_700_000_000 + n,
  price: n,
  ...more,
});

async function entries(): Promise<LogEntry[]> {
  while (log.durableSeq < log.nextSeq - 1) await log.waitBeyond(log.durableSeq, 1000);
  const reader = log.reader(log.acknowledgedSeq + 1);
  const all = await reader.read(1_000_000);
  await reader.close();
  return all;
}
const json = (entry: LogEntry | undefined): unknown => JSON.parse(entry?.value.toString() ?? "null");

test("volume is the size, else the difference of day volumes, and survives a restart", async () => {
  pipeline.price(price(1, { day_volume: 100 }), 1);
  pipeline.price(price(2, { day_volume: 130 }), 2);
  pipeline.price(price(3, { day_volume: 140, size: 10 }), 3);
  await log.close();
  await open();
  pipeline.price(price(4, { day_volume: 141.5 }), 4);
  expect((await entries()).map(json)).toMatchObject([
    { volume: null, trade_count: 1, size: null },
    { volume: 30, trade_count: 1 },
    { volume: 10, size: 10 },
    { volume: 1.5, day_volume: 141.5, event_time: "2023-11-14T22:13:24.000Z", source: "twelvedata" },
  ]);
});

test("an event that comes twice is written once, across a restart too; without a position all are", async () => {
  pipeline.price(price(1, { position: "o:1" }), 1);
  pipeline.price(price(1, { position: "o:1" }), 2);
  await log.close();
  await open();
  pipeline.price(price(1, { position: "o:1" }), 3);
  pipeline.price(price(2, { position: "o:2" }), 4);
  pipeline.price(price(3), 5);
  pipeline.price(price(3), 6);
  expect((await entries()).map((entry) => entry.receivedAt)).toEqual([1, 4, 5, 6]);
  expect(pipeline.counts).toMatchObject({ received: 4, accepted: 3, duplicates: 1 });
});

test("what cannot be understood is kept with its reason and its bytes", async () => {
  pipeline.invalid(Buffer.from([0xff, 0x00]), "not JSON", 7);
  expect(await entries()).toMatchObject([{ kind: "dead-letter", key: "twelvedata", reason: "not JSON" }]);
  expect((await entries())[0]?.value).toEqual(Buffer.from([0xff, 0x00]));
});

test("what the feed lost is a gap for each symbol", async () => {
  pipeline.lost(["A", "RY:TSX", { symbol: "B", exchange: "X" }], 1000, 2000, "disconnected");
  expect((await entries()).map((entry) => entry.key)).toEqual(["A", "RY", "B"]);
  expect(json((await entries())[0])).toMatchObject({ symbol: "A", reason: "disconnected", source: "twelvedata" });
});

test("a full log is told at once, and the gap is recorded from the first to the last tick lost", async () => {
  let n = 0;
  while (pipeline.price(price(n, { exchange: "x".repeat(2000), position: `o:${n}` }), 1000 + n)) n++;
  expect(pipeline.fullSince).toBe(1000 + n);
  expect(pipeline.price(price(n, { exchange: "x".repeat(2000) }), 5000)).toBe(false);
  const last = (await entries()).at(-1);
  expect(json(last)).toMatchObject({ symbol: "*", reason: "the local log was full" });
  await log.acknowledge(log.durableSeq - 1);

  // What was refused does not count as seen: it is taken when the server sends it again.
  expect(pipeline.price(price(n, { position: `o:${n}` }), 6000)).toBe(true);
  expect(pipeline.fullSince).toBeUndefined();
  expect(json((await entries()).at(-1))).toEqual({
    symbol: "*",
    from: new Date(1000 + n).toISOString(),
    to: "1970-01-01T00:00:06.000Z",
    reason: "the local log was full",
    source: "twelvedata",
  });
  expect(pipeline.counts).toMatchObject({ dropped: 2, gaps: 2 });
});
