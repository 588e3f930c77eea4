/** Every type through files of each format, by streaming queries that are stopped and started again. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SparkSession } from "apache-spark-connect-node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatDiagnostics } from "../../src/errors.js";
import { compileQuery } from "../../src/plan/index.js";
import { SourceFile } from "../../src/source.js";
import { linesOf, runJobs, writeRows } from "./pipeline.js";

const url = process.env.SPARK_REMOTE;
const LIMIT_MS = 300_000;

/** What every format takes. */
const columns: Readonly<Record<string, readonly [type: string, value: string]>> = {
  id: ["INT NOT NULL", "1"],
  bo: ["BOOLEAN", "true"],
  ti: ["TINYINT", "-128"],
  sm: ["SMALLINT", "-32768"],
  bi: ["BIGINT", "9223372036854775807"],
  fl: ["FLOAT", "1.5"],
  db: ["DOUBLE", "2.25"],
  ch: ["CHAR(3)", '"abc"'],
  vc: ["VARCHAR(5)", '"abcde"'],
  st: ["STRING", '"text, \\"ä\\" and 😀"'],
  byt: ["BYTES", '"AQI="'],
  de: ["DECIMAL(9, 2)", "-1234567.89"],
  dm: ["DECIMAL(18, 4)", "12345678901234.5678"],
  dl: ["DECIMAL(38, 10)", "1234567890123456789012345678.0123456789"],
  da: ["DATE", '"0987-02-28"'],
  t0: ["TIMESTAMP(0)", '"1969-12-31 23:59:59"'],
  t3: ["TIMESTAMP(3)", '"2024-03-31 02:30:00.123"'],
  t6: ["TIMESTAMP(6)", '"9999-12-31 23:59:59.999999"'],
  ar: ["ARRAY<INT>", "[1,null,3]"],
  az: ["ARRAY<STRING NOT NULL>", '["a",""]'],
  aw: ["ARRAY<TIMESTAMP(3)>", '["2024-01-02 03:04:05.678",null]'],
  mp: ["MAP<STRING, SMALLINT>", '{"a":1,"b":null}'],
  rw: [
    "ROW<a INT NOT NULL, b ROW<c DECIMAL(5, 2), d ARRAY<TINYINT>>, e TIMESTAMP(3)>",
    '{"a":1,"b":{"c":1.25,"d":[1]},"e":"2024-01-02 03:04:05.678"}',
  ],
};

const instants = {
  l3: ["TIMESTAMP_LTZ(3)", '"2024-10-27 01:30:00.123Z"'],
  l6: ["TIMESTAMP_LTZ(6)", '"1900-01-01 00:00:00.000001Z"'],
  al: ["ARRAY<TIMESTAMP_LTZ(3)>", '["2024-01-02 03:04:05.678Z"]'],
} as const;

const bytes = { bn: ["BINARY(2)", '"AQI="'], vb: ["VARBINARY(5)", '"AQID"'] } as const;

const tables: Readonly<Record<string, { readonly with: string; readonly columns: typeof columns }>> = {
  parquet: { with: "'format' = 'parquet'", columns: { ...columns, ...instants, ...bytes } },
  "parquet, times as INT64": {
    with: "'format' = 'parquet', 'parquet.write.int64.timestamp' = 'true', 'parquet.compression' = 'gzip'",
    columns: { ...columns, ...instants, ...bytes },
  },
  orc: { with: "'format' = 'orc', 'orc.compress' = 'snappy'", columns },
  avro: { with: "'format' = 'avro', 'avro.codec' = 'null'", columns: { ...columns, ...instants, ...bytes } },
  "avro, times without the legacy mapping": {
    with: "'format' = 'avro', 'avro.timestamp_mapping.legacy' = 'false', 'avro.codec' = 'deflate'",
    columns: { ...columns, ...instants, ...bytes },
  },
};

describe.skipIf(url === undefined)("files of", () => {
  let session: SparkSession;
  const root = mkdtempSync(join(tmpdir(), "mdsp-files-"));
  beforeAll(async () => {
    session = await SparkSession.connect({ url: url ?? "", userId: "file-formats-live-test" });
  });
  afterAll(async () => {
    await session.stop();
    rmSync(root, { recursive: true, force: true });
  });

  it.each(Object.entries(tables))(
    "%s keep every value, each row once",
    async (name, table) => {
      const folder = join(root, name.replaceAll(/\W+/g, "-"));
      const list = Object.entries(table.columns).map(([column, [type]]) => `${column} ${type}`);
      const sql = (from: string, to: string) => `
      CREATE TABLE given (${list.join(", ")}) WITH ('connector' = 'filesystem', 'path' = '\${folder}/given', 'format' = 'json');
      CREATE TABLE files (${list.join(", ")}) WITH ('connector' = 'filesystem', 'path' = '\${folder}/files', ${table.with});
      CREATE TABLE again (${list.join(", ")}) WITH ('connector' = 'filesystem', 'path' = '\${folder}/again', 'format' = 'json');
      INSERT INTO ${to} SELECT * FROM ${from};`;
      const row = (id: number, isNull: (column: string) => boolean) => {
        const values = Object.entries(table.columns).map(([column, [, value]]) =>
          column === "id" ? `"id":${id}` : `"${column}":${isNull(column) ? "null" : value}`,
        );
        return `{${values.join(",")}}`;
      };
      const rows = [row(1, () => false), row(2, () => true), row(3, (column) => column < "d"), row(4, () => false)];
      for (const batch of [rows.slice(0, 2), rows.slice(2)]) {
        // Of a number in JSON Spark keeps what fits into a DOUBLE, of a text all digits.
        writeRows(
          join(folder, "given"),
          batch.map((line) => line.replaceAll(/("d[eml]":)([-\d.]+)/g, '$1"$2"')),
        );
        await runJobs(session, sql("given", "files"), folder);
        await runJobs(session, sql("files", "again"), folder);
      }
      expect(linesOf(join(folder, "again"))).toEqual([...rows].sort());
    },
    LIMIT_MS,
  );

  it(
    "parquet know the order of their rows",
    async () => {
      const folder = join(root, "order");
      const columns = "k STRING, v INT";
      const tables = `
      CREATE TABLE given (${columns}) WITH ('connector' = 'filesystem', 'path' = '\${folder}/given', 'format' = 'json');
      CREATE TABLE files (${columns}) WITH ('connector' = 'filesystem', 'path' = '\${folder}/files', 'format' = 'parquet');`;
      const keys = ["a", "b", "c"];
      for (const first of [0, 300]) {
        const rows = Array.from(
          { length: 300 },
          (_, row) => `{"k":"${keys[row % 3]}","v":${(7 * (first + row)) % 601}}`,
        );
        writeRows(join(folder, "given"), rows);
        await runJobs(session, `${tables} INSERT INTO files SELECT * FROM given;`, folder);
      }
      const sql = `${tables} SELECT k, FIRST_VALUE(v) AS f, LAST_VALUE(v) AS l FROM files GROUP BY k;`;
      const { query, diagnostics } = compileQuery([new SourceFile("order.sql", sql)], { variables: { folder } });
      expect(formatDiagnostics(diagnostics)).toBe("");
      if (query === undefined) throw new Error("there is no query");
      await session.conf.setAll(query.sessionConf);
      const running = await session
        .relation(query.relation)
        .writeStream.format("memory")
        .queryName("order_of_rows")
        .outputMode("complete")
        .trigger({ availableNow: true })
        .start();
      await running.awaitTermination(LIMIT_MS);
      const rows = await session.table("order_of_rows").orderBy("k").collect({ longs: "number" });
      const value = (row: number) => (7 * row) % 601;
      expect(rows.map((row) => query.columns.map(({ id }) => row[id]))).toEqual(
        keys.map((key, index) => [key, value(index), value(597 + index)]),
      );
    },
    LIMIT_MS,
  );
});
