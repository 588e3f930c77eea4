import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { readCsv } from "./bars-from-csv.js";
import { differencesOfBars, expectedTicks, progressOf, ticksOf } from "./compare.js";
import { readTopic } from "./kafka-records.js";
import { registerLeaseTests } from "./lease.js";
import { Pipeline } from "./pipeline.js";
import { Servers } from "./stack.js";

const trades = readCsv(new URL("../../ingest/data/binance-spot-trades-2024-08-08.csv.gz", import.meta.url));
const MINUTE_MS = 60_000;

let servers: Servers;
let pipeline: Pipeline | null = null;
let failed = false;

beforeAll(async () => {
  servers = await Servers.start();
}, 5 * MINUTE_MS);
afterEach(async () => {
  await pipeline?.stop();
  pipeline = null;
});
afterAll(async () => {
  await servers?.stop({ keepFolder: failed });
  if (failed) console.error(`The servers' logs are in ${servers.folder}.`);
});

function noteFailure(): void {
  onTestFailed(() => {
    failed = true;
  });
}

/** Waits until every trade is in the archive and in a bar, however long single parts are away. */
async function untilAllCounted(running: Pipeline, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const progress = await progressOf(running.cassandra).catch(() => null);
    if (progress !== null && progress.ticks >= trades.length && progress.inBars >= trades.length) break;
    if (Date.now() > deadline) {
      const status = await running.status().catch(String);
      throw new Error(`Of ${trades.length} trades: ${JSON.stringify(progress)}. Runner: ${JSON.stringify(status)}`);
    }
    await sleep(2_000);
  }
  // One more trigger closes the windows that the last trades' watermark passed.
  await sleep(10_000);
}

async function expectEveryTradeOnce(running: Pipeline): Promise<void> {
  const records = await readTopic(servers.brokers, "trades");
  expect(records).toHaveLength(trades.length);
  expect(new Set(records.map((record) => record.seq)).size).toBe(trades.length);
  for (const partition of new Set(records.map((record) => record.partition))) {
    const inOrder = records.filter((record) => record.partition === partition).map((record) => record.seq);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => (a < b ? -1 : 1)));
  }
  expect(await ticksOf(running.cassandra)).toEqual(expectedTicks(trades));
  expect(await differencesOfBars(running.cassandra, trades)).toEqual([]);
}

describe("real trades with their own times", () => {
  test(
    "every trade is counted once, and every bar equals the one computed from the file",
    async () => {
      noteFailure();
      pipeline = await Pipeline.start(servers, "clean", { speed: 20 });
      await untilAllCounted(pipeline, 5 * MINUTE_MS);
      await expectEveryTradeOnce(pipeline);
      expect(await pipeline.lateRows()).toBe(0);
    },
    8 * MINUTE_MS,
  );

  test(
    "killing each process in mid-run changes nothing",
    async () => {
      noteFailure();
      pipeline = await Pipeline.start(servers, "killed", { speed: 6 });
      const running = pipeline;
      await sleep(20_000);
      for (const name of ["replay", "ingest", "runner"] as const) {
        await running.kill(name);
        await sleep(1_000);
        await running.restart(name);
        await sleep(6_000);
      }
      for (const name of ["kafka", "spark", "cassandra"] as const) {
        await servers.kill(name);
        await sleep(1_000);
        await servers.restart(name);
        await sleep(6_000);
      }
      await untilAllCounted(running, 6 * MINUTE_MS);
      await expectEveryTradeOnce(running);
      expect(await running.lateRows()).toBe(0);
    },
    12 * MINUTE_MS,
  );
});

registerLeaseTests(() => servers.contactPoint);
