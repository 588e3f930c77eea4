/** Functions with OVER of bounded rows on a real server, for Flink's streaming mode knows none; see live.test.ts. */
import { SparkSession } from "apache-spark-connect-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatDiagnostics } from "../../src/errors.js";
import { compileQuery } from "../../src/plan/index.js";
import { SourceFile } from "../../src/source.js";

const url = process.env.SPARK_REMOTE;

describe.skipIf(url === undefined)("OVER of bounded rows", () => {
  let session: SparkSession;
  beforeAll(async () => {
    session = await SparkSession.connect({ url: url ?? "", userId: "over-live-test" });
  });
  afterAll(() => session.stop());

  const rowsOf = async (sql: string) => {
    const { query, diagnostics } = compileQuery([new SourceFile("over.sql", sql)], { variables: {} });
    expect(formatDiagnostics(diagnostics)).toBe("");
    if (query === undefined) throw new Error("there is no query");
    await session.conf.setAll(query.sessionConf);
    const rows = await session.relation(query.relation).collect({ longs: "number" });
    return rows.map((row) => Object.values(row));
  };
  const table = "(VALUES ('a', 1), ('a', 2), ('a', 4), ('b', 8)) AS t (k, v)";

  it("numbers, ranks and looks at neighbours", async () => {
    const sql = `SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v DESC) AS n, RANK() OVER (ORDER BY k) AS r,
      LAG(v) OVER w AS before, LEAD(v, 1, 0) OVER w AS behind FROM ${table} WINDOW w AS (PARTITION BY k ORDER BY v)`;
    expect(await rowsOf(sql)).toEqual([
      ["a", 1, 3, 1, null, 2],
      ["a", 2, 2, 1, 1, 4],
      ["a", 4, 1, 1, 2, 0],
      ["b", 8, 1, 4, null, 0],
    ]);
  });

  it("aggregates over frames, with the types of Flink", async () => {
    const sql = `SELECT v, SUM(v) OVER (PARTITION BY k ORDER BY v ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS s,
      AVG(v) OVER (PARTITION BY k) AS a, FIRST_VALUE(v) OVER (PARTITION BY k ORDER BY v) AS f, COUNT(*) OVER () AS c
      FROM ${table}`;
    expect(await rowsOf(sql)).toEqual([
      [1, 1, 2, 1, 4],
      [2, 3, 2, 1, 4],
      [4, 6, 2, 1, 4],
      [8, 8, 8, 8, 4],
    ]);
  });
});
