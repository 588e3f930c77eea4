/** Against the server whose connection string is in SPARK_REMOTE: sources, sinks, triggers and listeners of streams. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  ClientClosedError,
  type DataFrame,
  functions as f,
  OperationCancelledError,
  parseConnectionString,
  SparkConnectError,
  SparkSession,
  type StreamingQuery,
  type StreamingQueryEvent,
  type StreamingQueryListener,
} from "../src/index.js";
import { startProxy } from "./proxy.js";

const url = process.env.SPARK_REMOTE;
if (url === undefined) console.log("skipped: set SPARK_REMOTE to the connection string of a Spark Connect server");

describe.skipIf(url === undefined)("a stream", () => {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-streaming-"));
  const sessions: SparkSession[] = [];
  let session: SparkSession;
  let queries = 0;

  const connect = async (remote = url) => {
    const connected = await SparkSession.connect({
      ...(remote === undefined ? {} : { url: remote }),
      config: { "spark.sql.shuffle.partitions": 1 },
    });
    sessions.push(connected);
    return connected;
  };
  beforeAll(async () => {
    session = await connect();
  });
  afterAll(async () => {
    for (const opened of sessions) {
      await opened.release().catch(() => undefined);
      await opened.close();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  /** A micro-batch of 100 rows each time; one second of event time. */
  const ticks = (of: SparkSession = session): DataFrame =>
    of.readStream
      .format("rate-micro-batch")
      .options({ rowsPerBatch: 100, startTimestamp: 0, advanceMillisPerBatch: 1000 })
      .load();
  const start = (frame: DataFrame, name = `stream_${++queries}`): Promise<StreamingQuery> =>
    frame.writeStream.format("memory").queryName(name).trigger({ processingTimeMs: 50 }).start();

  it("of files has what is there, with each trigger that ends by itself, and takes a schema of any form", async () => {
    const source = join(folder, "json");
    mkdirSync(source);
    for (const n of [1, 2, 3]) writeFileSync(join(source, `${n}.json`), `{"id":${n}}\n`);
    const schema = await session.parseSchema("id INT");
    for (const [n, trigger] of [{ availableNow: true } as const, { once: true } as const].entries()) {
      const frame = session.readStream
        .schema(n === 0 ? schema : "id INT")
        .option("maxFilesPerTrigger", 1)
        .json(source);
      expect(await frame.isStreaming()).toBe(true);
      const query = await frame.writeStream
        .format("parquet")
        .option("checkpointLocation", join(folder, `checkpoint-${n}`))
        .trigger(trigger)
        .start(join(folder, `parquet-${n}`));
      expect(await query.awaitTermination(60_000)).toBe(true);
      expect((await query.recentProgress()).reduce((sum, progress) => sum + progress.numInputRows, 0)).toBe(3);
      expect(await session.read.parquet(join(folder, `parquet-${n}`)).count()).toBe(3);
    }
  });

  it("goes into a table, and can be read out of one", async () => {
    await session.sql("CREATE TABLE stream_table (value BIGINT) USING parquet");
    const query = await ticks()
      .select("value")
      .writeStream.option("checkpointLocation", join(folder, "table"))
      .trigger({ processingTimeMs: 50 })
      .toTable("stream_table");
    await until(async () => ((await query.lastProgress())?.batchId ?? 0) > 2);
    await query.stop();
    const out = session.readStream.table("stream_table");
    const copy = await out.writeStream.format("memory").queryName("copy").trigger({ availableNow: true }).start();
    await copy.awaitTermination(60_000);
    expect(await session.table("copy").count()).toBe(await session.table("stream_table").count());
    await session.sql("DROP TABLE stream_table");
  });

  it("tells observed metrics, state and its watermark in the progress", async () => {
    const counts = ticks()
      .observe("seen", f.count("*").alias("n"))
      .withWatermark("timestamp", "1 second")
      .groupBy(f.window("timestamp", "2 seconds"))
      .count();
    const query = await start(counts);
    await until(async () => ((await query.lastProgress())?.batchId ?? 0) > 6);
    const progress = await query.lastProgress();
    expect(progress?.observedMetrics).toEqual({ seen: { n: 100 } });
    expect(progress?.stateOperators[0]?.operatorName).toBe("stateStoreSave");
    expect(Date.parse(progress?.eventTime["watermark"] ?? "")).toBeGreaterThan(0);
    await query.stop();
    expect(await query.exception()).toBeUndefined();
  });

  describe("has listeners", () => {
    it("that are told of its life in order, until they are removed", async () => {
      const events: StreamingQueryEvent[] = [];
      const push = (event: StreamingQueryEvent) => void events.push(event);
      const listener = { queryStarted: push, queryProgress: push, queryTerminated: push };
      await session.streams.addListener(listener);
      expect(session.streams.listeners).toEqual([listener]);
      const query = await start(ticks());
      await until(() => batches(events, query).length > 3);
      await query.stop();
      await until(() => events.some(({ kind }) => kind === "terminated"));
      const mine = events.filter((event) => runOf(event) === query.runId).map(({ kind }) => kind);
      expect([mine[0], mine.at(-1)]).toEqual(["started", "terminated"]);
      expect(batches(events, query)).toEqual(batches(events, query).map((_, n) => n));
      await session.streams.removeListener(listener);
      const before = events.length;
      await (await start(ticks())).stop();
      expect(events).toHaveLength(before);
      expect(session.streams.listeners).toEqual([]);
    });

    it("of which one that throws keeps nothing from another", async () => {
      const [errors, seen]: [unknown[], string[]] = [[], []];
      const faulty: StreamingQueryListener = {
        queryStarted: () => {
          throw new Error("mine");
        },
        error: (error) => void errors.push(error),
      };
      const sound: StreamingQueryListener = { queryStarted: ({ runId }) => void seen.push(runId) };
      await session.streams.addListener(faulty);
      await session.streams.addListener(sound);
      const query = await start(ticks());
      await query.stop();
      expect(errors).toEqual([new Error("mine")]);
      expect(seen).toEqual([query.runId]);
      await Promise.all([session.streams.removeListener(faulty), session.streams.removeListener(sound)]);
    });

    it("that miss nothing and hear nothing twice when the connection breaks", async () => {
      const { host, port } = parseConnectionString(url ?? "");
      const proxy = await startProxy(host, port);
      try {
        const remote = await connect(`sc://127.0.0.1:${proxy.port}`);
        const events: StreamingQueryEvent[] = [];
        await remote.streams.addListener({ queryProgress: (event) => void events.push(event) });
        const query = await start(ticks(remote));
        for (let cut = 1; cut <= 4; cut++) {
          await until(() => batches(events, query).length >= 4 * cut);
          proxy.cut();
        }
        await until(() => batches(events, query).length >= 20);
        await query.stop();
        expect(batches(events, query)).toEqual(batches(events, query).map((_, n) => n));
        await remote.release();
        await remote.close();
      } finally {
        await proxy.close();
      }
    });

    it("as an iteration, which ends with the signal, and with the session", async () => {
      const other = await connect();
      const query = await start(ticks(other));
      const abort = new AbortController();
      const numbers: number[] = [];
      const iterate = async () => {
        for await (const event of other.streams.events({ signal: abort.signal })) {
          if (event.kind === "progress") numbers.push(event.progress.batchId);
          if (numbers.length === 3) abort.abort();
        }
      };
      await expect(iterate()).rejects.toBeInstanceOf(OperationCancelledError);
      expect(numbers).toEqual(numbers.map((_, n) => (numbers[0] ?? 0) + n));
      expect(other.streams.listeners).toEqual([]);
      const events = other.streams.events();
      await events.next();
      await query.stop();
      const ended = drain(events).catch((error: unknown) => error);
      await other.release();
      await other.close();
      expect(await ended).toBeInstanceOf(SparkConnectError);
      await expect(other.streams.events().next()).rejects.toBeInstanceOf(ClientClosedError);
    });
  });

  it("has no foreach, since there is no way to send JavaScript", () => {
    expect(Object.getOwnPropertyNames(Object.getPrototypeOf(ticks().writeStream))).not.toContain("foreach");
  });
});

const runOf = (event: StreamingQueryEvent) => (event.kind === "progress" ? event.progress.runId : event.runId);

const batches = (events: readonly StreamingQueryEvent[], query: StreamingQuery) =>
  events.flatMap((event) =>
    event.kind === "progress" && event.progress.runId === query.runId ? [event.progress.batchId] : [],
  );

async function drain(events: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of events);
}

async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(50);
}
