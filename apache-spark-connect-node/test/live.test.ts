/**
 * Against a real server, whose connection string is in SPARK_REMOTE; without it, everything here is skipped:
 *
 *     SPARK_REMOTE=sc://127.0.0.1:15002 npx vitest run --project e2e apache-spark-connect-node/test
 */
import { randomUUID } from "node:crypto";
import { create } from "@bufbuild/protobuf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AnalysisError,
  ClientClosedError,
  ConnectionFailedError,
  type ConnectOptions,
  DuplicateColumnError,
  OperationCancelledError,
  ParseError,
  parseConnectionString,
  SessionChangedError,
  SessionClosedError,
  SparkConnectError,
  SparkRuntimeError,
  SparkSession,
  StreamingQueryError,
  Timestamp,
  typeName,
} from "../src/index.js";
import { RelationSchema } from "../src/proto.js";
import { startProxy } from "./proxy.js";

const url = process.env.SPARK_REMOTE;
if (url === undefined) console.log("skipped: set SPARK_REMOTE to the connection string of a Spark Connect server");

describe.skipIf(url === undefined)("a live server", () => {
  const sessions: SparkSession[] = [];
  let session: SparkSession;

  async function connect(options: Partial<ConnectOptions> = {}): Promise<SparkSession> {
    const connected = await SparkSession.connect({ url: url ?? "", userId: "live-test", ...options });
    sessions.push(connected);
    return connected;
  }

  beforeAll(async () => {
    session = await connect({
      config: {
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": 2,
        "spark.sql.timeType.enabled": true,
      },
    });
  });

  afterAll(async () => {
    for (const opened of sessions) {
      await opened.release().catch(() => undefined);
      await opened.close();
    }
  });

  const rowsOf = async (sql: string) => (await session.sql(sql)).collect();

  describe("session", () => {
    it("tells its version and its ids", async () => {
      expect(await session.version()).toMatch(/^4\./);
      expect(session.userId).toBe("live-test");
      expect(session.serverSideSessionId).toMatch(/^[0-9a-f-]{36}$/);
    });

    it("reads and makes settings", async () => {
      expect(await session.conf.get("spark.sql.shuffle.partitions")).toBe("2");
      await session.conf.set("spark.sql.ansi.enabled", true);
      expect(await session.conf.getOption("spark.sql.ansi.enabled")).toBe("true");
      expect(await session.conf.getOption("no.such.key")).toBeUndefined();
      await expect(session.conf.get("no.such.key")).rejects.toMatchObject({ errorClass: "SQL_CONF_NOT_FOUND" });
      await session.conf.set("my.key", "v");
      await session.conf.unset("my.key");
      expect(await session.conf.getOption("my.key")).toBeUndefined();
    });

    it("is the same for a second client with the same ids", async () => {
      const first = await connect();
      await (await first.sql("SELECT 42 AS answer")).createOrReplaceTempView("shared_view");
      await first.close();
      const second = await connect({ sessionId: first.sessionId });
      expect(second.serverSideSessionId).toBe(first.serverSideSessionId);
      expect(await second.table("shared_view").collect()).toEqual([{ answer: 42 }]);
    });

    it("rejects calls after close with ClientClosedError, those that were running too", async () => {
      const closing = await connect();
      const running = closing.sql("SELECT 1").then((frame) => frame.collect());
      const query = await closing.readStream.format("rate").load().writeStream.format("noop").start();
      const waiting = query.awaitTermination();
      const settled = Promise.allSettled([running, waiting]);
      await closing.close();
      await closing.close();
      const [, waited] = await settled;
      expect(waited).toMatchObject({ status: "rejected", reason: expect.any(ClientClosedError) });
      await expect(closing.version()).rejects.toBeInstanceOf(ClientClosedError);
      const again = await connect({ sessionId: closing.sessionId });
      await (await again.streams.get(query.id))?.stop();
      expect(await again.streams.active()).toEqual([]);
    });

    it("is a typed error for every client once it is released", async () => {
      const released = await connect();
      const other = await connect({ sessionId: released.sessionId });
      await released.release();
      await expect(released.version()).rejects.toBeInstanceOf(SessionClosedError);
      await expect(other.sql("SELECT 1")).rejects.toMatchObject({ code: "MDSP6003" });
      await expect(other.version()).rejects.toBeInstanceOf(SessionClosedError);
      await expect(connect({ sessionId: released.sessionId })).rejects.toBeInstanceOf(SessionClosedError);
    });

    it("is a typed error when the server's side is a new one", async () => {
      const before = await connect();
      const other = await connect({ sessionId: before.sessionId });
      await other.release({ allowReconnect: true });
      await expect(
        await before
          .table("t")
          .collect()
          .catch((error: unknown) => error),
      ).toBeInstanceOf(SessionChangedError);
      await expect(before.version()).rejects.toMatchObject({ code: "MDSP6004" });
    });
  });

  describe("values", () => {
    it("come back exactly", async () => {
      const frame = await session.sql(`SELECT
        CAST(1 AS TINYINT) AS b, CAST(-2 AS SMALLINT) AS s, 3 AS i, 9007199254740993L AS l, CAST(1.5 AS FLOAT) AS f,
        2.5D AS d, CAST('NaN' AS DOUBLE) AS nan, CAST('-12345678901234567890.123456789' AS DECIMAL(38, 9)) AS dec,
        true AS t, false AS u, 'é😀' AS txt, X'00FF' AS bin, NULL AS n, CAST(NULL AS BIGINT) AS nl,
        DATE '1969-12-31' AS dt, TIMESTAMP '2026-01-31 12:00:00.123456' AS ts,
        TIMESTAMP_NTZ '1960-01-31 12:00:00.000001' AS ntz, TIME '12:34:56.789' AS tm,
        INTERVAL '1-2' YEAR TO MONTH AS ym, INTERVAL '1 02:03:04.5' DAY TO SECOND AS ds,
        make_interval(1, 2, 3, 4, 5, 6, 7.5) AS ci`);
      expect(await frame.collect()).toEqual([
        {
          b: 1,
          s: -2,
          i: 3,
          l: 9_007_199_254_740_993n,
          f: 1.5,
          d: 2.5,
          nan: Number.NaN,
          dec: "-12345678901234567890.123456789",
          t: true,
          u: false,
          txt: "é😀",
          bin: Uint8Array.of(0, 255),
          n: null,
          nl: null,
          dt: "1969-12-31",
          ts: new Timestamp(1_769_860_800_123_456n),
          ntz: "1960-01-31T12:00:00.000001",
          tm: "12:34:56.789000",
          ym: 14,
          ds: 93_784_500_000n,
          ci: { months: 14, days: 25, nanoseconds: 18_367_500_000_000n },
        },
      ]);
      const types = (await frame.schema()).fields.map((field) => typeName(field.type));
      expect(types.slice(0, 8)).toEqual([
        "tinyint",
        "smallint",
        "int",
        "bigint",
        "float",
        "double",
        "double",
        "decimal(38,9)",
      ]);
      expect(types.slice(-4)).toEqual(["time(6)", "interval year to month", "interval day to second", "interval"]);
    });

    it("may be nested, with nulls at every level", async () => {
      const [row] = await rowsOf(`SELECT array(1, NULL, 3) AS a, array(array('x'), array(), NULL) AS aa,
        map('k', 1L, 'n', NULL) AS m, named_struct('x', 1, 'y', array(named_struct('z', 'q'))) AS s,
        CAST(NULL AS ARRAY<INT>) AS na, CAST(NULL AS STRUCT<x: INT>) AS ns, parse_json('true') AS v`);
      expect(row).toEqual({
        a: [1, null, 3],
        aa: [["x"], [], null],
        m: new Map([
          ["k", 1n],
          ["n", null],
        ]),
        s: { x: 1, y: [{ z: "q" }] },
        na: null,
        ns: null,
        v: { value: Uint8Array.of(4), metadata: Uint8Array.of(1, 0, 0) },
      });
    });

    it("come row by row, and the query is interrupted when nobody wants more", async () => {
      const frame = await session.sql("SELECT id FROM range(0, 300000, 1, 4)");
      let sum = 0;
      for await (const { id } of frame.rows({ longs: "number" })) sum += Number(id);
      expect(sum).toBe((299_999 * 300_000) / 2);
      for await (const { id } of frame.rows()) {
        expect(id).toBe(0n);
        break;
      }
    });

    it("cannot hold two columns of one name", async () => {
      await expect(rowsOf("SELECT 1 AS a, 2 AS a")).rejects.toBeInstanceOf(DuplicateColumnError);
    });

    it("come from relations of the protocol", async () => {
      const relation = create(RelationSchema, { relType: { case: "range", value: { start: 1n, end: 4n, step: 1n } } });
      expect(await session.relation(relation).collect()).toEqual([{ id: 1n }, { id: 2n }, { id: 3n }]);
      expect(await session.relation(relation).explain("extended")).toContain("== Optimized Logical Plan ==");
    });
  });

  describe("errors", () => {
    it("carry Spark's condition, state, parameters and place", async () => {
      const error = await rowsOf("SELECT * FROM nope").catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(AnalysisError);
      expect(error).toMatchObject({
        errorClass: "TABLE_OR_VIEW_NOT_FOUND",
        sqlState: "42P01",
        messageParameters: { relationName: "`nope`" },
        queryContexts: [{ fragment: "nope", startIndex: 14, stopIndex: 17 }],
        serverStackTrace: expect.stringContaining("\tat org.apache.spark"),
      });
    });

    it("tell parsing and running apart", async () => {
      await expect(rowsOf("SELEC 1")).rejects.toBeInstanceOf(ParseError);
      await expect(rowsOf("SELECT 1 / id FROM range(2)")).rejects.toMatchObject({
        constructor: SparkRuntimeError,
        errorClass: "DIVIDE_BY_ZERO",
      });
    });

    it("say when the server is away", async () => {
      const error = await SparkSession.connect({ url: "sc://127.0.0.1:1", retry: { maxRetries: 1 } }).catch(
        (e: unknown) => e,
      );
      expect(error).toBeInstanceOf(ConnectionFailedError);
      expect(String(error)).toContain("http://127.0.0.1:1");
    });

    it("are OperationCancelledError when the caller's signal aborts", async () => {
      // A task that sleeps ends at once; one in a nested-loop join without matches would hold its slot to its end.
      const slow = await session.sql("SELECT java_method('java.lang.Thread', 'sleep', 20000L + id * 0) FROM range(1)");
      await expect(slow.collect({ signal: AbortSignal.timeout(1000) })).rejects.toMatchObject({
        constructor: OperationCancelledError,
        cause: { name: "TimeoutError" },
      });
      await expect(session.version({ signal: AbortSignal.abort() })).rejects.toBeInstanceOf(OperationCancelledError);
      expect(await rowsOf("SELECT id FROM range(1)")).toEqual([{ id: 0n }]);
    });
  });

  describe("streaming", () => {
    it("starts, tells its progress, and stops", async () => {
      const source = session.readStream.format("rate").option("rowsPerSecond", 20).load();
      expect(await source.isStreaming()).toBe(true);
      const name = `rate_${randomUUID().slice(0, 8)}`;
      const query = await source.writeStream
        .format("memory")
        .outputMode("append")
        .queryName(name)
        .trigger({ processingTimeMs: 200 })
        .start();
      expect(query.name).toBe(name);
      expect(await query.isActive()).toBe(true);
      expect(await query.awaitTermination(100)).toBe(false);
      await query.processAllAvailable();
      const other = await connect({ sessionId: session.sessionId });
      expect((await other.streams.active()).map(({ id, runId }) => ({ id, runId }))).toEqual([
        { id: query.id, runId: query.runId },
      ]);
      expect(await (await other.streams.get(query.id))?.status()).toMatchObject({ isActive: true });
      expect(await other.streams.get(randomUUID())).toBeUndefined();
      let progress = await query.lastProgress();
      while (progress === undefined || progress.numInputRows === 0) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        progress = await query.lastProgress();
      }
      expect(progress).toMatchObject({
        id: query.id,
        runId: query.runId,
        name,
        sources: [{ endOffset: expect.any(String) }],
      });
      expect(progress.durationMs.triggerExecution).toBeGreaterThan(0);
      expect((await query.recentProgress()).map((each) => each.batchId)).toContain(progress.batchId);
      expect(await query.explain(true)).toContain("== Physical Plan ==");
      await query.stop();
      expect(await query.isActive()).toBe(false);
      expect(await query.exception()).toBeUndefined();
      expect(await query.awaitTermination()).toBe(true);
      expect(await session.streams.active()).toEqual([]);
      expect((await session.table(name).collect()).length).toBeGreaterThan(0);
    });

    it("ends by itself with availableNow", async () => {
      const source = session.readStream
        .format("rate-micro-batch")
        .options({ rowsPerBatch: 10, numPartitions: 1 })
        .load();
      const query = await source.writeStream.format("noop").trigger({ availableNow: true }).start();
      expect(await query.awaitTermination()).toBe(true);
      expect((await query.recentProgress()).map(({ numInputRows }) => numInputRows)).toContain(10);
    });

    it("tells of its state", async () => {
      const source = session.readStream.format("rate").option("rowsPerSecond", 20).load();
      await source.createOrReplaceTempView("counted");
      const counts = await session.sql("SELECT value % 2 AS k, count(*) AS n FROM STREAM(counted) GROUP BY value % 2");
      const query = await counts.writeStream
        .format("noop")
        .outputMode("update")
        .trigger({ processingTimeMs: 100 })
        .start();
      let progress = await query.lastProgress();
      while ((progress?.stateOperators[0]?.numRowsTotal ?? 0) < 2) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        progress = await query.lastProgress();
      }
      expect(progress?.stateOperators[0]).toMatchObject({
        operatorName: "stateStoreSave",
        numRowsDroppedByWatermark: 0,
      });
      await query.stop();
    });

    it("tells why a query failed", async () => {
      const frame = session.readStream.format("rate").option("rowsPerSecond", 10).load();
      await frame.createOrReplaceTempView("failing");
      const dividing = await session.sql("SELECT 1 / (value - value) AS x FROM STREAM(failing)");
      const query = await dividing.writeStream.format("noop").trigger({ processingTimeMs: 100 }).start();
      await expect(query.awaitTermination()).rejects.toBeInstanceOf(StreamingQueryError);
      expect(await query.isActive()).toBe(false);
      const exception = await query.exception();
      expect(exception).toBeInstanceOf(StreamingQueryError);
      expect(exception?.message).toContain("DIVIDE_BY_ZERO");
      await session.streams.resetTerminated();
      expect(await session.streams.awaitAnyTermination(200)).toBe(false);
    });

    it("refuses at start what cannot run as a stream", async () => {
      const batch = await session.sql("SELECT 1 AS one");
      await expect(batch.writeStream.format("noop").start()).rejects.toBeInstanceOf(SparkConnectError);
      const sorted = await session.sql("SELECT * FROM STREAM(failing) ORDER BY value");
      await expect(sorted.writeStream.format("noop").start()).rejects.toBeInstanceOf(AnalysisError);
    });
  });

  describe("a connection that breaks", () => {
    it("loses and doubles nothing, in a result and in commands", async () => {
      const { host, port } = parseConnectionString(url ?? "");
      const proxy = await startProxy(host, port);
      try {
        const remote = await connect({ url: `sc://127.0.0.1:${proxy.port}` });
        const frame = await remote.sql("SELECT id, repeat('x', 100) AS pad FROM range(0, 200000, 1, 8)");
        let cuts = 0;
        const again = () => {
          cuts++;
          proxy.cut();
          if (cuts < 5) proxy.onBytes(3_000_000, again);
        };
        proxy.onBytes(1_000_000, again);
        let next = 0;
        for await (const { id } of frame.rows({ longs: "number" })) if (id === next) next++;
        expect(next).toBe(200_000);
        expect(cuts).toBe(5);
        proxy.onBytes(1, () => proxy.cut());
        const query = await remote.readStream.format("rate").load().writeStream.format("noop").start();
        expect((await remote.streams.active()).map(({ id }) => id)).toEqual([query.id]);
        const waiting = query.awaitTermination();
        setTimeout(() => proxy.cut(), 300);
        setTimeout(() => void query.stop(), 800);
        expect(await waiting).toBe(true);
        await remote.release();
        await remote.close();
      } finally {
        await proxy.close();
      }
    });
  });

  it("leaves no socket and no timer behind", async () => {
    const resources = () => process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;
    const before = resources();
    const short = await connect();
    await (await short.sql("SELECT 1")).collect();
    await short.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(resources()).toBeLessThanOrEqual(before);
  });
});
