/** What a session can do, against the server in SPARK_REMOTE. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  AnalysisError,
  type CallOptions,
  type ConnectOptions,
  callFunction,
  type ExecutionProgress,
  expr,
  InvalidArgumentError,
  InvalidConnectionError,
  lit,
  OperationCancelledError,
  ParseError,
  SessionClosedError,
  SparkSession,
} from "../src/index.js";

const url = process.env.SPARK_REMOTE;

describe.skipIf(url === undefined)("a session", () => {
  const sessions: SparkSession[] = [];
  let session: SparkSession;

  async function opened(connecting: Promise<SparkSession>): Promise<SparkSession> {
    const connected = await connecting;
    sessions.push(connected);
    return connected;
  }

  const connect = (options: Partial<ConnectOptions> = {}) =>
    opened(SparkSession.connect({ url: url ?? "", userId: "session-test", ...options }));

  beforeAll(async () => {
    session = await connect({ config: { "spark.sql.session.timeZone": "Asia/Tokyo" } });
  });

  afterAll(async () => {
    for (const connected of sessions) await connected.stop();
  });

  describe("life", () => {
    it("connects to the server of the environment", async () => {
      expect(await (await opened(SparkSession.connect())).version()).toMatch(/^4\./);
      const remote = process.env.SPARK_REMOTE;
      delete process.env.SPARK_REMOTE;
      const nowhere = SparkSession.connect();
      process.env.SPARK_REMOTE = remote;
      await expect(nowhere).rejects.toBeInstanceOf(InvalidConnectionError);
    });

    it("begins a new one for the same user, with nothing in it", async () => {
      await (await session.sql("SELECT 1 AS one")).createOrReplaceTempView("of_the_first");
      const other = await opened(session.newSession());
      expect(other.userId).toBe(session.userId);
      expect(other.sessionId).not.toBe(session.sessionId);
      expect(await other.catalog.tableExists("of_the_first")).toBe(false);
    });

    it("clones views and settings, and separates what comes later", async () => {
      const first = await connect({ config: { "spark.sql.shuffle.partitions": 7 } });
      await (await first.sql("SELECT 1 AS one")).createOrReplaceTempView("before_clone");
      const sessionId = randomUUID();
      const second = await opened(first.clone({ sessionId }));
      expect(second.sessionId).toBe(sessionId);
      expect(await second.conf.get("spark.sql.shuffle.partitions")).toBe("7");
      expect(await second.table("before_clone").collect()).toEqual([{ one: 1 }]);
      await second.conf.set("spark.sql.shuffle.partitions", 9);
      await (await second.sql("SELECT 2 AS two")).createOrReplaceTempView("after_clone");
      expect(await first.conf.get("spark.sql.shuffle.partitions")).toBe("7");
      expect(await first.catalog.tableExists("after_clone")).toBe(false);
      await first.stop();
      expect(await second.version()).toMatch(/^4\./);
      const third = await opened(second.clone());
      expect(third.sessionId).not.toBe(second.sessionId);
    });

    it("stops once and for all", async () => {
      const stopped = await connect();
      const { sessionId } = stopped;
      expect(stopped.isStopped).toBe(false);
      await stopped.stop();
      await stopped.stop();
      expect(stopped.isStopped).toBe(true);
      await expect(connect({ sessionId })).rejects.toBeInstanceOf(SessionClosedError);
    });
  });

  describe("settings", () => {
    it("are read with defaults, by prefix, and asked for what they are", async () => {
      expect(await session.conf.get("no.such.key", { default: "mine" })).toBe("mine");
      await session.conf.setAll({ "my.app.a": 1, "my.app.b": true });
      expect(await session.conf.getAll({ prefix: "my.app." })).toEqual(
        new Map([
          ["a", "1"],
          ["b", "true"],
        ]),
      );
      expect((await session.conf.getAll()).get("spark.sql.session.timeZone")).toBe("Asia/Tokyo");
      expect(await session.conf.isModifiable("spark.sql.shuffle.partitions")).toBe(true);
      expect(await session.conf.isModifiable("spark.sql.warehouse.dir")).toBe(false);
    });

    it("of the time zone hold for the texts of timestamps", async () => {
      const frame = await session.sql("SELECT CAST(TIMESTAMP '2026-01-01T00:00:00Z' AS STRING) AS t");
      expect(await frame.collect()).toEqual([{ t: "2026-01-01 09:00:00" }]);
    });

    it("warn as the process does, once", async () => {
      const warnings: Error[] = [];
      const listen = (warning: Error) => warnings.push(warning);
      process.on("warning", listen);
      try {
        for (let i = 0; i < 2; i++) await session.conf.set("spark.sql.execution.arrow.enabled", true);
        await new Promise((resolve) => setImmediate(resolve));
      } finally {
        process.off("warning", listen);
      }
      expect(warnings.map(({ name, message }) => [name, message.includes("arrow.enabled")])).toEqual([
        ["SparkConfigWarning", true],
      ]);
    });
  });

  describe("SQL", () => {
    const rowsOf = async (...args: Parameters<SparkSession["sql"]>) => (await session.sql(...args)).collect();

    it("takes arguments by name and by position", async () => {
      expect(await rowsOf("SELECT :text AS t, :n + 1 AS n", { args: { text: "it's", n: 41 } })).toEqual([
        { t: "it's", n: 42 },
      ]);
      expect(await rowsOf("SELECT ? AS a, ? AS b", { args: [null, 7n] })).toEqual([{ a: null, b: 7n }]);
      const list = callFunction("array", [lit(1), lit(2)]);
      expect(await rowsOf("SELECT array_contains(:list, 2) AS found", { args: { list } })).toEqual([{ found: true }]);
      await expect(rowsOf("SELECT :missing", { args: { n: 1 } })).rejects.toBeInstanceOf(AnalysisError);
    });

    it("never takes an argument for SQL", async () => {
      const args = { name: "x' OR '1'='1" };
      expect(await rowsOf("SELECT * FROM VALUES ('x') AS t(name) WHERE name = :name", { args })).toEqual([]);
    });

    it("gives arguments to commands", async () => {
      const other = await connect();
      await other
        .sql("SET VAR no_such = ?", { args: [1] })
        .catch((error) => expect(error).toBeInstanceOf(AnalysisError));
      await other.sql("DECLARE VARIABLE v INT");
      await other.sql("SET VAR v = :value", { args: { value: 5 } });
      expect(await (await other.sql("SELECT v")).collect()).toEqual([{ v: 5 }]);
    });

    it("reads DataFrames by name", async () => {
      const numbers = session.range(5).filter(expr("id > 2"));
      const text =
        "SELECT a.id, '{other}' AS kept FROM {numbers} a JOIN {numbers} b USING (id) WHERE id < :end ORDER BY id";
      expect(await rowsOf(text, { frames: { numbers }, args: { end: 4 } })).toEqual([{ id: 3n, kept: "{other}" }]);
      await expect(rowsOf("SELECT 1", { frames: { numbers } })).rejects.toBeInstanceOf(InvalidArgumentError);
      expect((await session.catalog.listTables()).filter((table) => table.name.startsWith("connect_sql_"))).toEqual([]);
    });

    it("is a typed error with all that the server knows", async () => {
      await expect(session.sql("SELEC 1")).rejects.toBeInstanceOf(ParseError);
      const error = await rowsOf("SELECT 1 AS a,\n  nosuch FROM range(3)").catch((caught: unknown) => caught);
      expect(error).toMatchObject({
        name: "AnalysisError",
        errorClass: "UNRESOLVED_COLUMN.WITH_SUGGESTION",
        sqlState: "42703",
        messageParameters: { objectName: "`nosuch`" },
        queryContexts: [{ kind: "sql", fragment: "nosuch", startIndex: 17 }],
      });
    });
  });

  describe("rows from nothing", () => {
    it("ranges", async () => {
      expect(await session.range(3).collect({ longs: "number" })).toEqual([{ id: 0 }, { id: 1 }, { id: 2 }]);
      expect(await session.range(9, 1, -4).collect({ longs: "number" })).toEqual([{ id: 9 }, { id: 5 }]);
      const big = 2n ** 62n;
      expect(await session.range(big, big + 1n).collect()).toEqual([{ id: big }]);
      const parts = session.range(0, 10, 1, 5).select(expr("spark_partition_id() AS p")).distinct();
      expect(await parts.count()).toBe(5);
      expect(() => session.range(0.5)).toThrow(InvalidArgumentError);
      expect(() => session.range(2n ** 63n)).toThrow(InvalidArgumentError);
    });

    it("is empty with a schema", async () => {
      const empty = session.emptyDataFrame("id BIGINT NOT NULL, name STRING");
      expect(await empty.dtypes()).toEqual([
        ["id", "bigint"],
        ["name", "string"],
      ]);
      expect(await empty.collect()).toEqual([]);
      expect(await session.emptyDataFrame(await empty.schema()).schema()).toEqual(await empty.schema());
    });

    it("comes from table-valued functions", async () => {
      const { tvf } = session;
      const list = expr("array(1, 2)");
      const none = expr("CAST(array() AS array<int>)");
      const structs = expr("array(named_struct('a', 1, 'b', 'x'))");
      expect(await tvf.range(1, 2).collect()).toEqual([{ id: 1n }]);
      expect(await tvf.explode(list).collect()).toEqual([{ col: 1 }, { col: 2 }]);
      expect(await tvf.explode(expr("map('k', 1)")).collect()).toEqual([{ key: "k", value: 1 }]);
      expect(await tvf.explode_outer(none).collect()).toEqual([{ col: null }]);
      expect(await tvf.posexplode(list).collect()).toEqual([
        { pos: 0, col: 1 },
        { pos: 1, col: 2 },
      ]);
      expect(await tvf.posexplode_outer(none).collect()).toEqual([{ pos: null, col: null }]);
      expect(await tvf.inline(structs).collect()).toEqual([{ a: 1, b: "x" }]);
      expect(await tvf.inline_outer(structs).count()).toBe(1);
      expect(await tvf.json_tuple(lit('{"a":1,"b":2}'), lit("a"), lit("b")).collect()).toEqual([{ c0: "1", c1: "2" }]);
      expect(() => tvf.json_tuple(lit("{}"))).toThrow(InvalidArgumentError);
      expect(await tvf.stack(2, lit(1), lit(2), lit(3)).collect()).toEqual([
        { col0: 1, col1: 2 },
        { col0: 3, col1: null },
      ]);
      expect(await tvf.variant_explode(expr(`parse_json('{"a":1}')`)).select("pos", "key").collect()).toEqual([
        { pos: 0, key: "a" },
      ]);
      expect(await tvf.variant_explode_outer(expr("parse_json('[]')")).count()).toBe(1);
      expect(await tvf.collations().filter("NAME = 'UTF8_LCASE'").count()).toBe(1);
      expect(await tvf.sql_keywords().filter("keyword = 'SELECT'").count()).toBe(1);
    });
  });

  describe("executions", () => {
    /** Holds a thread of the server's for so long. */
    const sleeping = (target: SparkSession, milliseconds: number, tasks: number) =>
      target
        .range(0, tasks, 1, tasks)
        .select(expr(`java_method('java.lang.Thread', 'sleep', ${milliseconds} + id * 0) AS slept`));
    /** Longer than any interruption takes, and short enough that a task left behind does not stop the tests after it. */
    const long = (target: SparkSession) => sleeping(target, 30_000, 1);

    /** Interrupts until the server knows an execution to interrupt. */
    async function until(interrupt: () => Promise<readonly string[]>): Promise<readonly string[]> {
      for (;;) {
        const ids = await interrupt();
        if (ids.length > 0) return ids;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }

    const failureOf = (running: Promise<unknown>) => running.then(() => undefined).catch((error: unknown) => error);
    const interrupted = { constructor: OperationCancelledError, errorClass: "OPERATION_CANCELED", sqlState: "HY008" };

    it("are interrupted by their tags, and by no other", async () => {
      const own = await connect();
      own.addTag("session tag");
      expect(own.getTags()).toEqual(new Set(["session tag"]));
      const first = failureOf(long(own).collect({ tags: ["a", "both"], operationId: randomUUID() }));
      const operationId = randomUUID();
      const second = failureOf(long(own).collect({ tags: ["b", "both"], operationId }));
      expect(await until(() => own.interruptTag("b"))).toEqual([operationId]);
      expect(await second).toMatchObject(interrupted);
      expect(await own.interruptTag("b")).toEqual([]);
      expect(await until(() => own.interruptTag("session tag"))).toHaveLength(1);
      expect(await first).toMatchObject(interrupted);
      own.removeTag("session tag");
      own.addTag("x");
      own.clearTags();
      expect(own.getTags()).toEqual(new Set());
    });

    it("are interrupted by their ids, from another client as well", async () => {
      const own = await connect();
      const other = await connect({ sessionId: own.sessionId });
      const operationId = randomUUID();
      const running = failureOf(long(own).collect({ operationId }));
      expect(await until(() => other.interruptOperation(operationId))).toEqual([operationId]);
      expect(await running).toMatchObject(interrupted);
      expect(await other.interruptOperation(operationId)).toEqual([]);
      await expect(own.range(1).collect({ operationId })).rejects.toMatchObject({
        errorClass: expect.stringContaining("INVALID_HANDLE.OPERATION_"),
      });
    });

    it("are interrupted all together", async () => {
      const own = await connect();
      const bystander = failureOf(sleeping(session, 200, 1).collect());
      const running = [failureOf(long(own).collect()), failureOf(long(own).count())];
      const ids = new Set<string>();
      while (ids.size < running.length) for (const id of await own.interruptAll()) ids.add(id);
      expect(await Promise.all(running)).toMatchObject([interrupted, interrupted]);
      expect(await bystander).toBeUndefined();
    });

    it("are streaming queries as well: they stop with the tag of their start", async () => {
      const own = await connect();
      const start = (options: CallOptions) =>
        own.readStream.format("rate").load().writeStream.format("noop").start(undefined, options);
      const tagged = await start({ tags: ["stream"] });
      const other = await start({});
      expect(await own.interruptTag("stream")).toHaveLength(1);
      expect(await tagged.awaitTermination()).toBe(true);
      expect(await other.isActive()).toBe(true);
      await until(() => own.interruptAll());
      expect(await other.awaitTermination()).toBe(true);
    });

    it("end when the caller's signal aborts", async () => {
      const own = await connect();
      const abort = new AbortController();
      const running = failureOf(long(own).collect({ signal: abort.signal, tags: ["aborted"] }));
      setTimeout(() => abort.abort(new Error("enough")), 300);
      expect(await running).toMatchObject({ code: "MDSP6006", cause: { message: "enough" } });
    });

    it("refuse tags and ids that cannot be", async () => {
      expect(() => session.addTag("a,b")).toThrow(InvalidArgumentError);
      await expect(session.interruptTag("")).rejects.toBeInstanceOf(InvalidArgumentError);
      await expect(session.range(1).collect({ tags: [""] })).rejects.toBeInstanceOf(InvalidArgumentError);
      await expect(session.range(1).collect({ operationId: "1" })).rejects.toBeInstanceOf(InvalidArgumentError);
    });

    it("tell their progress", async () => {
      const ofCall: ExecutionProgress[] = [];
      const ofSession: ExecutionProgress[] = [];
      const handler = (progress: ExecutionProgress) => ofSession.push(progress);
      const operationId = randomUUID();
      session.registerProgressHandler(handler);
      const onProgress = (progress: ExecutionProgress) => ofCall.push(progress);
      await sleeping(session, 2500, 4).collect({ operationId, onProgress });
      session.removeProgressHandler(handler);
      await session.range(1).collect();
      expect(ofSession).toEqual(ofCall);
      expect(ofCall.filter(({ done }) => done)).toHaveLength(1);
      expect(ofCall.at(-1)).toMatchObject({ operationId, inflightTasks: 0, done: true });
      expect(ofCall.length).toBeGreaterThan(1);
      expect(ofCall[0]).toMatchObject({ operationId, done: false, stages: [{ tasks: 4, done: false }] });
    });

    it("fail with what a progress handler throws", async () => {
      const onProgress = () => {
        throw new Error("of the handler");
      };
      await expect(session.range(1).collect({ onProgress })).rejects.toThrow("of the handler");
    });
  });
});
