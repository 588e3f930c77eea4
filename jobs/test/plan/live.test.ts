/**
 * Against a real server with the jars of Kafka, Avro and spark-extensions, whose connection string is in SPARK_REMOTE;
 * without it, everything here is skipped.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { create } from "@bufbuild/protobuf";
import { SparkSession } from "apache-spark-connect-node";
import { RelationSchema } from "apache-spark-connect-node/proto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bindExpression } from "../../src/analysis/bind-expression.js";
import { Names } from "../../src/analysis/column.js";
import { defaultSettings } from "../../src/analysis/settings.js";
import { defaultNames } from "../../src/catalog/names.js";
import { as, project } from "../../src/catalog/spark/index.js";
import { sparkExpression } from "../../src/plan/expressions.js";
import { compile } from "../../src/plan/index.js";
import { sessionConf } from "../../src/plan/session-conf.js";
import { SourceFile } from "../../src/source.js";
import { parseExpression } from "../../src/syntax/parse.js";
import { shippedFiles, variables } from "./shipped.js";

const url = process.env.SPARK_REMOTE;
const compiled = compile(shippedFiles(), { variables });

describe.skipIf(url === undefined)("a live server", { timeout: 120_000 }, () => {
  const checkpoints = mkdtempSync(join(tmpdir(), "mdsp-plan-"));
  let session: SparkSession;

  beforeAll(async () => {
    session = await SparkSession.connect({ url: url ?? "", userId: "plan-test", config: sessionConf(defaultSettings) });
  }, 120_000);
  afterAll(async () => {
    await session.release().catch(() => undefined);
    await session.close();
    rmSync(checkpoints, { recursive: true, force: true });
  });

  test.each(compiled.jobs.flatMap((job) => job.queries))("analyses the query $name", async (query) => {
    const schema = await session.relation(query.relation).schema();
    const target = compiled.tables.find((table) => query.checkpointName.endsWith(`/${table.name}`));
    const names = target?.columns.map((column) => column.name) ?? [];
    expect(schema.fields.map((field) => field.name)).toEqual([...names, "__write_time"]);
  });

  // Spark's rules for streams fire only here. No broker listens, so nothing is read; stopping waits a minute for one.
  test.concurrent.each(compiled.jobs.flatMap((job) => job.queries))("starts the query $name", async (query) => {
    const started = await session
      .relation(query.relation)
      .writeStream.format("noop")
      .queryName(`plan_${query.name}`)
      .outputMode(query.outputMode)
      .option("checkpointLocation", mkdtempSync(join(checkpoints, "query-")))
      .start();
    await started.stop();
  });

  /** One row with the value of an expression. */
  async function resultOf(text: string): Promise<unknown> {
    const file = new SourceFile("<test>", text);
    const { expression, diagnostics } = parseExpression(file);
    if (expression === undefined) throw new Error(diagnostics[0]?.message);
    const catalog = {
      tables: new Map(),
      views: new Map(),
      broken: new Set<string>(),
      functions: { system: new Map(), temporary: new Map(), permanent: new Map() },
      catalogs: new Map(),
      current: defaultNames,
      variables: {},
    };
    const context = {
      catalog,
      file,
      settings: defaultSettings,
      names: new Names(),
      commonTables: new Map(),
      openViews: [],
      outer: [],
    };
    const bound = bindExpression(expression, { context, tables: [], aggregates: { not: "a test" } });
    const one = { relType: { case: "range", value: { start: 0n, end: 1n, step: 1n } } } as const;
    const relation = create(RelationSchema, project(one, [as(sparkExpression(bound), "v")]));
    const [row] = await session.relation(relation).collect();
    return row?.v;
  }

  test.each([
    ["7 / 2", 3],
    ["-7 / 2", -3],
    ["7 % 3", 1],
    ["7e0 / 2", 3.5],
    ["1e0 / 0", Number.POSITIVE_INFINITY],
    ["-1e0 / 0", Number.NEGATIVE_INFINITY],
    ["1e0 / -0e0", Number.NEGATIVE_INFINITY],
    ["0e0 / 0", Number.NaN],
    ["CAST(NULL AS DOUBLE) / 0", null],
    ["2147483647 + 1", -2147483648],
    ["CAST(3000000000 AS INT)", -1294967296],
    ["CAST(1e20 AS INT)", 2147483647],
    ["CAST(TRUE AS STRING)", "TRUE"],
    ["CAST('abcdef' AS VARCHAR(3))", "abc"],
    ["CAST('ab' AS CHAR(4)) || '|'", "ab  |"],
    ["CAST(TIMESTAMP '2024-01-31 10:20:30' AS STRING)", "2024-01-31 10:20:30"],
    ["CAST(TIMESTAMP '2024-01-31 10:20:30.500' AS STRING)", "2024-01-31 10:20:30.500"],
    ["CAST(CAST(TIMESTAMP '2024-01-31 10:20:30.123456' AS TIMESTAMP(3)) AS STRING)", "2024-01-31 10:20:30.123"],
    ["CAST(FLOOR(TIMESTAMP '2024-08-08 23:54:15' TO MONTH) AS STRING)", "2024-08-01 00:00:00"],
    ["CAST(FLOOR(TIMESTAMP '2024-08-08 23:54:15' TO HOUR) AS STRING)", "2024-08-08 23:00:00"],
    ["CAST(CAST(TIMESTAMP '2024-08-08 23:54:15' AS DATE) AS STRING)", "2024-08-08"],
    ["CAST(EXTRACT(MINUTE FROM TIMESTAMP '2024-08-08 23:54:15') / 15 AS INT)", 3],
    ["CAST(TIMESTAMP '2024-08-08 23:54:15' - INTERVAL '1' MINUTE AS STRING)", "2024-08-08 23:53:15"],
    ["TIMESTAMPDIFF(SECOND, TIMESTAMP '2024-01-01 00:00:00', TIMESTAMP '2024-01-01 00:01:30')", 90],
    ["CASE 2 WHEN 1 THEN 'a' WHEN 2, 3 THEN 'b' END", "b"],
    ["3 BETWEEN 1 AND 5", true],
    ["3 NOT IN (1, 2)", true],
    ["'abc' LIKE 'a%'", true],
    ["'a%c' LIKE 'a!%c' ESCAPE '!'", true],
    ["NULL IS NULL", true],
    ["CAST(NULL AS INT) IS DISTINCT FROM 1", true],
    ["COALESCE(CAST(NULL AS INT), 5)", 5],
    ["NULLIF(1, 1)", null],
    ["GREATEST(1, CAST(NULL AS INT))", null],
    ["GREATEST(1, 3, 2)", 3],
    ["IF(1 > 2, 'a', 'bc')", "bc"],
    ["ARRAY[1, 2, 3][2]", 2],
    ["ARRAY[1, 2][5]", null],
    ["MAP['a', 1, 'b', 2]['b']", 2],
    ["CARDINALITY(ARRAY[1, 2])", 2],
    ["CEIL(1.5e0)", 2],
    ["FLOOR(-1.5e0)", -2],
    ["ROUND(2.345e0, 2)", 2.35],
    ["SQRT(POWER(LN(110e0 / 100e0), 2) / (4 * LN(2)))", Math.sqrt(Math.log(1.1) ** 2 / (4 * Math.log(2)))],
    ["CONCAT_WS('-', 'a', CAST(NULL AS STRING), 'b')", "a-b"],
    ["CHAR_LENGTH('abc')", 3],
    ["SUBSTRING('abcdef', 2, 3)", "bcd"],
    ["POSITION('c' IN 'abc')", 3],
    ["UPPER('a') || LOWER('B')", "Ab"],
    ["TRY_CAST('x' AS INT)", null],
    ["ABS(-3)", 3],
    ["SIGN(-3.5e0)", -1],
    ["X'CAFE' IS NOT NULL", true],
    ["DATE_FORMAT(TIMESTAMP '2024-08-08 23:54:15', 'yyyy-MM')", "2024-08"],
    ["CAST(1.25 * 2 AS STRING)", "2.50"],
  ])("%s is %s", async (text, expected) => {
    const value = await resultOf(text);
    const plain = typeof value === "bigint" ? Number(value) : value;
    if (typeof expected === "number" && Number.isFinite(expected)) expect(plain).toBeCloseTo(expected, 12);
    else expect(plain).toEqual(expected);
  });

  test.each(["1 / 0", "CAST('x' AS INT)", "5 % 0"])("%s fails the query", async (text) => {
    await expect(resultOf(text)).rejects.toThrow();
  });
});
