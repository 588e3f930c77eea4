import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFailed, test } from "vitest";
import { waitUntil } from "../../scripts/local/index.js";
import { readCsv, type Trade } from "./bars-from-csv.js";
import { differencesOfJobs, expectedTicks, progressOf, settled, ticksOf } from "./compare.js";
import { differencesOfTable } from "./compare-table.js";
import { causeOutages, differencesOfGaps, gapRows, receiptsOf, toldGaps } from "./gaps.js";
import { readTopic } from "./kafka-records.js";
import { registerLeaseTests } from "./lease.js";
import { nameOf } from "./losses-from-csv.js";
import { Pipeline } from "./pipeline.js";
import { Servers } from "./stack.js";
import { pauseAtLease, untilIs, untilOneHolder } from "./takeover.js";

const trades = readCsv(new URL("../../ingest/data/binance-spot-trades-2024-08-08.csv.gz", import.meta.url));
const MINUTE_MS = 60_000;
/** Long enough for a runner that goes on to do what it must not. */
const SETTLE_MS = 5_000;

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

/** Waits until something that ingest tells of itself is so. */
async function untilIngested(running: Pipeline, isSo: (newest: number, unsent: number) => boolean): Promise<void> {
  const ask = async () => {
    const { newest, unsent } = await running.ingested();
    return newest !== null && isSo(newest, unsent);
  };
  if (!(await waitUntil(ask, { timeoutMs: 5 * MINUTE_MS, pollMs: 500 }))) throw new Error("Ingest did not get so far.");
}

/** Waits until the archive and the bars hold as many trades as there must be, however long single parts are away. */
async function untilCounted(running: Pipeline, count: () => Promise<number>, timeoutMs: number): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const expected = await count();
    const progress = await progressOf(running.cassandra).catch(() => null);
    if (progress !== null && progress.ticks >= expected && progress.inBars >= expected) return;
    if (Date.now() > deadline) {
      const status = await running.status().catch(String);
      throw new Error(`Of ${expected} trades: ${JSON.stringify(progress)}. Runner: ${JSON.stringify(status)}`);
    }
    await sleep(2_000);
  }
}

const untilAllCounted = (running: Pipeline, timeoutMs: number) =>
  untilCounted(running, () => Promise.resolve(trades.length), timeoutMs);

async function expectEachOnce(running: Pipeline, delivered: readonly Trade[]): Promise<void> {
  expect(await settled(() => differencesOfJobs(running.cassandra, delivered), MINUTE_MS)).toEqual([]);
  expect(await ticksOf(running.cassandra)).toEqual(expectedTicks(delivered));
  const records = await readTopic(servers.brokers, "trades");
  expect(records).toHaveLength(delivered.length);
  expect(new Set(records.map((record) => record.seq)).size).toBe(delivered.length);
  for (const partition of new Set(records.map((record) => record.partition))) {
    const inOrder = records.filter((record) => record.partition === partition).map((record) => record.seq);
    expect(inOrder).toEqual([...inOrder].sort((a, b) => (a < b ? -1 : 1)));
  }
}

/** A replay server that can resend makes up for every disconnection. */
async function expectNoGaps(running: Pipeline): Promise<void> {
  expect(await toldGaps(servers.brokers)).toEqual([]);
  expect(await differencesOfTable(running.cassandra, "feed_gaps", ["symbol", "gap_start"], [])).toEqual([]);
}

describe("real trades with their own times", () => {
  test(
    "every trade is counted once, and every row of every job equals the one computed from the file",
    async () => {
      noteFailure();
      pipeline = await Pipeline.start(servers, "clean", { speed: 20 });
      await untilAllCounted(pipeline, 5 * MINUTE_MS);
      await expectEachOnce(pipeline, trades);
      await expectNoGaps(pipeline);
      expect(await pipeline.lateRows()).toBe(0);
    },
    10 * MINUTE_MS,
  );

  test(
    "what a feed that cannot resend did not deliver is in the gaps, and all else is counted once",
    async () => {
      noteFailure();
      pipeline = await Pipeline.start(servers, "gaps", { speed: 10, resume: false });
      const running = pipeline;
      await untilIngested(running, () => true);
      const outages = await causeOutages(running);
      await untilIngested(running, (newest, unsent) => newest === trades.length - 1 && unsent === 0);
      await untilCounted(running, async () => (await readTopic(servers.brokers, "trades")).length, 5 * MINUTE_MS);

      const receipts = await receiptsOf(running, servers.brokers);
      const delivered = trades.filter(({ symbol, tradeId }) => receipts.has(nameOf(symbol, tradeId)));
      const told = await toldGaps(servers.brokers);
      expect(differencesOfGaps(told, trades, receipts, outages)).toEqual([]);
      await expectEachOnce(running, delivered);
      const key = ["symbol", "gap_start", "reason"];
      expect(await differencesOfTable(running.cassandra, "feed_gaps", key, gapRows(told))).toEqual([]);
      expect(await running.lateRows()).toBe(0);
    },
    10 * MINUTE_MS,
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
        if (name === "spark") await untilIs("connecting", running, "runner");
        await servers.restart(name);
        await sleep(6_000);
      }
      await untilAllCounted(running, 6 * MINUTE_MS);
      await expectEachOnce(running, trades);
      await expectNoGaps(running);
      expect(await running.lateRows()).toBe(0);
    },
    12 * MINUTE_MS,
  );

  test(
    "a runner that stood still past its lease finds its place taken, and does no harm",
    async () => {
      noteFailure();
      pipeline = await Pipeline.start(servers, "paused", { speed: 4 });
      const running = pipeline;
      await untilOneHolder(servers, running, "runner", 1n);
      await running.restart("standby");
      await untilIs("waiting", running, "standby");

      running.pause("runner");
      const second = await untilOneHolder(servers, running, "standby", 2n);
      running.proceed("runner");
      await untilIs("waiting", running, "runner");
      await sleep(SETTLE_MS);
      expect(await untilOneHolder(servers, running, "standby", 2n)).toEqual(second);

      // Now the one that takes over stands still, too, before it could close the session of the one before.
      running.pause("standby");
      await pauseAtLease(running, "runner", 2);
      running.proceed("standby");
      const fourth = await untilOneHolder(servers, running, "standby", 4n);
      running.proceed("runner");
      await untilIs("waiting", running, "runner");
      await sleep(SETTLE_MS);
      expect(await untilOneHolder(servers, running, "standby", 4n)).toEqual(fourth);

      await untilAllCounted(running, 6 * MINUTE_MS);
      await expectEachOnce(running, trades);
      expect(await untilOneHolder(servers, running, "standby", 4n)).toEqual(fourth);
      expect(await running.lateRows("standby")).toBe(0);
    },
    15 * MINUTE_MS,
  );
});

registerLeaseTests(() => servers.contactPoint);
