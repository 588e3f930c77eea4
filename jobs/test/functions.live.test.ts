/** Functions of one's own: classes that are compiled here, sent to a real server, and called by streaming queries. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SparkSession } from "apache-spark-connect-node";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sparkHome } from "../../scripts/setup/paths.mjs";
import { javaJar } from "../../scripts/testing/java-jar.mjs";
import { analyse } from "../src/analysis/analyse.js";
import { sparkPlans } from "../src/cli/spark-plans.js";
import { formatDiagnostics } from "../src/errors.js";
import { compile, compileQuery } from "../src/plan/index.js";
import { registerFunctions } from "../src/run/functions.js";
import { DEFAULT_RESTART_POLICY } from "../src/run/restart-policy.js";
import { type QueryDefinition, startQuery } from "../src/run/submit.js";
import { QuerySupervisor } from "../src/run/supervisor.js";
import { SourceFile } from "../src/source.js";

const url = process.env.SPARK_REMOTE;

const sources = fileURLToPath(new URL("functions", import.meta.url));

describe.skipIf(url === undefined)("functions of one's own", () => {
  let session: SparkSession;
  const folder = mkdtempSync(join(tmpdir(), "mdsp-functions-"));
  const given = [
    { id: 1, bid: 100.0, ask: 101, name: "a" },
    { id: 2, bid: 250.5, ask: 250, name: "b" },
    { id: 3, bid: null, ask: 7, name: "c" },
    { id: 4, bid: 8.0, ask: null, name: null },
  ];
  beforeAll(async () => {
    javaJar(sources, join(folder, "acme.jar"), join(sparkHome(), "jars", "*"));
    mkdirSync(join(folder, "rows"));
    writeFileSync(join(folder, "rows/1.json"), given.map((row) => `${JSON.stringify(row)}\n`).join(""));
    session = await SparkSession.connect({ url: url ?? "", userId: "functions-live-test" });
  });
  afterAll(async () => {
    await session.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const table = `CREATE TABLE t (id INT, bid DOUBLE, ask INT, name STRING)
    WITH ('connector' = 'filesystem', 'path' = '${folder}/rows', 'format' = 'json');`;

  const filesOf = (...texts: readonly string[]) =>
    [table, ...texts].map((text, index) => new SourceFile(join(folder, `file${index}.sql`), text));

  /** The queries of files, each with its rows in a table of the session's memory. */
  function queriesOf(...texts: readonly string[]): QueryDefinition[] {
    const { jobs, diagnostics } = compile(filesOf(...texts), { variables: {} });
    expect(formatDiagnostics(diagnostics)).toBe("");
    const checkpointRoot = mkdtempSync(join(folder, "checkpoints-"));
    const sink = { format: "memory", options: {} };
    return jobs.flatMap((job) => job.queries).map((query) => ({ ...query, sink, checkpointRoot }));
  }

  function onlyQueryOf(text: string): QueryDefinition {
    const [query] = queriesOf(text);
    if (query === undefined) throw new Error("there is no query");
    return query;
  }

  /** What a query makes of the rows that are there. */
  async function resultOf(definition: QueryDefinition): Promise<unknown[][]> {
    const query = await startQuery(session, definition);
    await query.processAllAvailable().finally(() => query.stop());
    const found = await session.table(definition.name).collect({ longs: "number" });
    return found.map((row) => Object.values(row)).sort((a, b) => Number(a[0]) - Number(b[0]));
  }

  const created = (name: string, className: string, types: string, jar = "acme.jar") => {
    const [parameters, result] = types.split(" -> ");
    return `CREATE TEMPORARY FUNCTION ${name} AS '${className}' USING JAR '${jar}'
      WITH ('arguments' = '${parameters}', 'result' = '${result}');`;
  };

  const oneColumn = (
    type: string,
    value: string,
  ) => `CREATE TABLE o (id INT, v ${type}) WITH ('connector' = 'blackhole');
    INSERT INTO o SELECT id, ${value} FROM t;`;

  it("are called for each row of a stream, with arguments cast and NULLs given", async () => {
    const query = onlyQueryOf(
      `${created("bps", "Bps", "DOUBLE, DOUBLE -> DOUBLE")} ${oneColumn("DOUBLE", "Bps(ask, bid)")}`,
    );
    expect(await resultOf(query)).toEqual(
      given.map(({ id, bid, ask }) => [id, bid === null || ask === null ? null : ((ask - bid) / bid) * 10_000]),
    );
  });

  it("of one name in two files are two functions", async () => {
    const rest = (table: string) => `CREATE TABLE ${table} (id INT, v STRING) WITH ('connector' = 'blackhole');
      INSERT INTO ${table} SELECT id, f(name) FROM t WHERE name IS NOT NULL;`;
    const texts = ["Twice", "Thrice"].map((each) => `${created("f", each, "STRING -> STRING")} ${rest(each)}`);
    const [twice, thrice] = queriesOf(...texts);
    if (twice === undefined || thrice === undefined) throw new Error("there are no two queries");
    const expected = (times: number) =>
      given.flatMap(({ id, name }) => (name === null ? [] : [[id, name.repeat(times)]]));
    expect(await resultOf({ ...twice, name: "twice" })).toEqual(expected(2));
    expect(await resultOf({ ...thrice, name: "thrice" })).toEqual(expected(3));
  });

  it("give rows, lists and maps", async () => {
    const { query, diagnostics } = compileQuery(
      filesOf(`${created("pair", "Pair", "INT -> ROW<a INT, b STRING>")} ${created("tags", "Tags", "INT -> ARRAY<STRING>")}
        ${created("counts", "Counts", "STRING -> MAP<STRING, INT>")}
        SELECT pair(3).a, pair(3).b, tags(4), tags(pair(5).a)[2], counts('abc')['abc'];`),
      { variables: {} },
    );
    expect(formatDiagnostics(diagnostics)).toBe("");
    if (query === undefined) throw new Error("there is no query");
    await registerFunctions(session, query.functions);
    const found = await session.relation(query.relation).collect();
    expect(found.map((row) => Object.values(row))).toEqual([[3, "x3", ["x", "x4"], "x5", 3]]);
  });

  it.each([
    ["BOOLEAN", "java.lang.Boolean", "TRUE"],
    ["TINYINT", "java.lang.Byte", "CAST(1 AS TINYINT)"],
    ["SMALLINT", "java.lang.Short", "CAST(1 AS SMALLINT)"],
    ["INT", "java.lang.Integer", "1"],
    ["BIGINT", "java.lang.Long", "1"],
    ["FLOAT", "java.lang.Float", "CAST(1 AS FLOAT)"],
    ["DOUBLE", "java.lang.Double", "1"],
    ["DECIMAL(10, 2)", "java.math.BigDecimal", "1"],
    ["STRING", "java.lang.String", "'a'"],
    ["BYTES", "byte[]", "X'01'"],
    ["DATE", "java.sql.Date", "DATE '2024-01-02'"],
    ["TIME(3)", "java.time.LocalTime", "TIME '01:02:03'"],
    ["TIMESTAMP(3)", "java.time.LocalDateTime", "TIMESTAMP '2024-01-02 03:04:05'"],
    ["TIMESTAMP_LTZ(3)", "java.sql.Timestamp", "CAST(TIMESTAMP '2024-01-02 03:04:05' AS TIMESTAMP_LTZ(3))"],
    ["INTERVAL DAY TO SECOND", "java.time.Duration", "INTERVAL '1' DAY"],
    ["INTERVAL YEAR TO MONTH", "java.time.Period", "INTERVAL '1' YEAR"],
    ["ARRAY<INT>", "scala.collection.Seq", "ARRAY[1]"],
    ["MAP<STRING, INT>", "scala.collection.Map", "MAP['a', 1]"],
    ["ROW<a INT, b STRING>", "org.apache.spark.sql.Row", "ROW(1, 'a')"],
  ])("get a %s as %s", async (type, expected, value) => {
    const { query } = compileQuery(filesOf(`${created("kind", "Kind", `${type} -> STRING`)} SELECT kind(${value});`), {
      variables: {},
    });
    if (query === undefined) throw new Error("there is no query");
    await session.conf.setAll(query.sessionConf);
    await registerFunctions(session, query.functions);
    const [row] = await session.relation(query.relation).collect();
    expect(Object.values(row ?? {})).toEqual([expected]);
  });

  it("end the query where they give NULL and declare NOT NULL", async () => {
    const query = onlyQueryOf(
      `${created("never", "Never", "STRING -> STRING NOT NULL")} ${oneColumn("STRING", "never(name)")}`,
    );
    await expect(resultOf({ ...query, name: "never" })).rejects.toThrow("never gave NULL, and declares NOT NULL");
  });

  it("stand in Spark's plan", async () => {
    const text = `${created("bps", "Bps", "DOUBLE, DOUBLE -> DOUBLE")} ${oneColumn("DOUBLE", "bps(ask, bid)")}`;
    const { jobs } = analyse(filesOf(text), { variables: {} });
    const [plan] = await sparkPlans(
      url ?? "",
      jobs.flatMap((job) => job.queries),
    );
    expect(plan).toMatchObject({ plan: expect.stringContaining("bps (Bps: DOUBLE)(") });
  });

  it("whose class the server lacks tell so, without a stack trace", async () => {
    const text = `CREATE FUNCTION lost AS 'com.acme.Lost' WITH ('arguments' = 'STRING', 'result' = 'STRING');
      ${oneColumn("STRING", "lost(name)")}`;
    const query = { ...onlyQueryOf(text), name: "lost" };
    const supervisor = new QuerySupervisor(DEFAULT_RESTART_POLICY, pino({ level: "silent" }));
    supervisor.useSession(session);
    await supervisor.step([query], () => true);
    expect(supervisor.statuses().get("lost")).toMatchObject({
      state: "waiting",
      error:
        "The Spark server does not have the class com.acme.Lost of the function `lost`. " +
        "Name its jar in CREATE FUNCTION, USING JAR '…', or start the server with --jars.",
    });
  });

  it.each([
    [
      "class is not in the jar",
      "Lost",
      "acme.jar",
      "Neither the Spark server has the class Lost of the function `f`, nor",
    ],
    ["class is no function", "Plain", "acme.jar", "it does not say that it implements one interface of Spark's"],
    ["class takes other arguments", "Bps", "acme.jar", "it takes 2 arguments, and 'arguments' says 1"],
    ["class has no plain constructor", "Closed", "acme.jar", "Spark cannot call the class Closed of the function `f`"],
    ["jar is not there", "Twice", "nowhere.jar", "nowhere.jar of the function `f` cannot be read"],
  ])("are refused where the %s", async (_, className, jar, message) => {
    const query = onlyQueryOf(`${created("f", className, "STRING -> STRING", jar)} ${oneColumn("STRING", "f(name)")}`);
    const refused = { code: "MDSP4003", message: expect.stringContaining(message) };
    await expect(startQuery(session, query)).rejects.toMatchObject(refused);
  });

  it("keep the jar that the session got first", async () => {
    const query = onlyQueryOf(
      `${created("f", "Twice", "STRING -> STRING", "changes.jar")} ${oneColumn("STRING", "f(name)")}`,
    );
    const jar = readFileSync(join(folder, "acme.jar"));
    writeFileSync(join(folder, "changes.jar"), jar);
    await registerFunctions(session, query.functions);
    await registerFunctions(session, query.functions);
    // An archive may begin with anything.
    writeFileSync(join(folder, "changes.jar"), Buffer.concat([Buffer.from("#"), jar]));
    await expect(registerFunctions(session, query.functions)).rejects.toMatchObject({
      code: "MDSP4003",
      hint: "Start `mdsp run` anew: a session keeps the jars that it has.",
    });
  });
});
