/** Where ours says that the state of a join ends, Spark's plan drops it on both sides; see analysis/join-bounds.ts. */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SparkSession } from "apache-spark-connect-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyse } from "../../src/analysis/analyse.js";
import { formatDiagnostics } from "../../src/errors.js";
import { explain } from "../../src/plan/explain.js";
import { compile } from "../../src/plan/index.js";
import { SourceFile } from "../../src/source.js";

const url = process.env.SPARK_REMOTE;

const tumble = (table: string, time: string) =>
  `(SELECT * FROM TABLE(TUMBLE(TABLE ${table}, DESCRIPTOR(${time}), INTERVAL '10' SECOND)))`;

describe.skipIf(url === undefined)("the state of a join of streams", () => {
  let session: SparkSession;
  const folder = mkdtempSync(join(tmpdir(), "mdsp-join-state-"));
  beforeAll(async () => {
    for (const name of ["t", "u"]) mkdirSync(join(folder, name));
    session = await SparkSession.connect({ url: url ?? "", userId: "join-state-live-test" });
  });
  afterAll(async () => {
    await session.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const sql = (from: string) => `
    CREATE TABLE t (id INT, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
      WITH ('connector' = 'filesystem', 'path' = '${folder}/t', 'format' = 'json');
    CREATE TABLE u (id INT, v INT, us TIMESTAMP(3), WATERMARK FOR us AS us - INTERVAL '2' SECOND)
      WITH ('connector' = 'filesystem', 'path' = '${folder}/u', 'format' = 'json');
    CREATE TABLE o (a INT, b INT) WITH ('connector' = 'blackhole');
    INSERT INTO o SELECT l.v, r.v FROM ${from};`;

  it.each([
    [
      "bounds on one side of a row's time",
      "t l JOIN u r ON l.id = r.id AND us BETWEEN ts AND ts + INTERVAL '1' HOUR",
      true,
    ],
    [
      "bounds on both sides",
      "t l LEFT JOIN u r ON l.id = r.id AND ts BETWEEN us - INTERVAL '5' SECOND AND us + INTERVAL '5' SECOND",
      true,
    ],
    ["equal times", "t l FULL JOIN u r ON l.id = r.id AND ts = us", true],
    [
      "the same window",
      `${tumble("t", "ts")} l JOIN ${tumble("u", "us")} r
        ON l.id = r.id AND l.window_start = r.window_start AND l.window_end = r.window_end`,
      true,
    ],
    ["one bound", "t l JOIN u r ON l.id = r.id AND us >= ts", false],
    ["another function of the times", "t l JOIN u r ON l.id = r.id AND FLOOR(us TO HOUR) = FLOOR(ts TO HOUR)", false],
    ["no bound", "t l JOIN u r ON l.id = r.id", false],
  ])("%s", async (_, from, ends) => {
    const files = [new SourceFile("job.sql", sql(from))];
    const { jobs, diagnostics } = compile(files, { variables: {} });
    expect(formatDiagnostics(diagnostics)).toBe("");
    const [query] = jobs.flatMap((job) => job.queries);
    const [bound] = analyse(files, { variables: {} }).jobs.flatMap((job) => job.queries);
    if (query === undefined || bound === undefined) throw new Error("there is no query");
    await session.conf.setAll(query.sessionConf);
    const plan = await session.relation(query.relation).explain("simple");
    const cleanup = /state cleanup \[ (.*?) \], \d/.exec(plan)?.[1] ?? "";
    const dropped = ["left", "right"].filter((side) => new RegExp(`${side} (key|value) predicate`).test(cleanup));
    expect([cleanup, dropped]).toEqual([cleanup, ends ? ["left", "right"] : []]);
    expect(explain(bound.insert).includes("no row within the bounds of their event times can come any more")).toBe(
      ends,
    );
  });
});
