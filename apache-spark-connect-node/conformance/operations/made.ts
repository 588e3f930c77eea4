import { Int64, Table, Utf8, vectorFromArray } from "apache-arrow";
import { Decimal, functions as F, Timestamp } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

/** DataFrames of data of the client. */
export const made: Topic = {
  rowsWithSchema: (spark) => {
    const rows = [
      [1, "a", 1.5, true],
      [2, null, Number.NaN, false],
      [null, "é😀", -0, null],
    ];
    return spark.createDataFrame(rows, "id INT, name STRING, x DOUBLE, b BOOLEAN");
  },
  objectsWithSchema: (spark) => spark.createDataFrame([{ b: 2, a: 1 }, { a: 3 }], "a BIGINT, b SMALLINT"),
  inferred: (spark) =>
    spark.createDataFrame([
      { b: true, d: 0.5, s: "x" },
      { b: false, d: 1e300, s: null },
    ]),
  integers: (spark) => {
    const rows = [
      [-128, 32767, -(2 ** 31), 2n ** 63n - 1n],
      [127, -32768, 2 ** 31 - 1, -(2n ** 63n)],
    ];
    return spark.createDataFrame(rows, "a TINYINT, b SMALLINT, c INT, d BIGINT");
  },
  decimals: (spark) => {
    const rows = [
      [Decimal.of("1.50"), "9".repeat(38)],
      ["-0.01", null],
    ];
    return spark.createDataFrame(rows, "a DECIMAL(5,2), b DECIMAL(38,0)");
  },
  moments: (spark) => {
    const moment = new Timestamp(BigInt(Date.UTC(2026, 0, 31, 12)) * 1000n + 123_456n);
    const row = ["2026-02-28", moment, "2026-01-31T12:00:00.123456", 86_400_000_005n];
    return spark.createDataFrame(
      [row, [null, null, null, null]],
      "a DATE, b TIMESTAMP, c TIMESTAMP_NTZ, d INTERVAL DAY TO SECOND",
    );
  },
  binaries: (spark) => spark.createDataFrame([[Uint8Array.of(0, 255)], [new Uint8Array()]], "b BINARY"),
  nested: (spark) => {
    const rows = [
      [[1, null], new Map([["k", 1.5]]), { a: 1, b: "x" }],
      [[], new Map(), { a: null, b: null }],
      [null, null, null],
    ];
    return spark.createDataFrame(rows, "xs ARRAY<INT>, m MAP<STRING, DOUBLE>, s STRUCT<a: INT, b: STRING>");
  },
  deeplyNested: (spark) => spark.createDataFrame([[[[{ a: [1, 2] }], []]]], "x ARRAY<ARRAY<STRUCT<a: ARRAY<BIGINT>>>>"),
  noRows: (spark) => spark.createDataFrame([], "a INT, b STRUCT<c: STRING>"),
  notNullable: (spark) => spark.createDataFrame([[1, "a"]], "id INT NOT NULL, name STRING"),
  arrowTable: async (spark) => {
    const n = vectorFromArray([1n, 2n, null], new Int64());
    const frame = await spark.createDataFrame(new Table({ n, s: vectorFromArray(["a", null, "c"], new Utf8()) }));
    return [await frame.dtypes(), (await frame.collect()).map((row) => Object.values(row))];
  },
  manyRows: async (spark) => {
    const rows = Array.from({ length: 5000 }, (_, index) => [index, `row ${index}`]);
    return (await spark.createDataFrame(rows, "id INT, name STRING")).agg(F.sum("id"));
  },
  joinedWithATable: async (spark, { quotes }) =>
    quotes.join(await spark.createDataFrame([["AAPL"], ["TSLA"]], "symbol STRING"), "symbol"),
};
