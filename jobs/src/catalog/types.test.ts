import { expect, test } from "vitest";
import { findCast } from "./casts.js";
import { cqlType } from "./connectors/cassandra/types.js";
import { durationMs } from "./connectors/options.js";
import { sparkDdl } from "./spark/index.js";
import { commonType, isImplicitlyCastable } from "./type-rules.js";
import { notNull, shapeText, types, typeText } from "./types.js";
import { substitute } from "./variables.js";

const { int, bigint, double, float, string, date, decimal, char, timestamp, timestampLtz } = types;

test("types are written as Flink writes them", () => {
  expect(typeText(notNull(types.map(notNull(string), types.bytes)))).toBe("MAP<STRING NOT NULL, BYTES> NOT NULL");
  expect(shapeText(types.row([{ name: "a", type: decimal(10, 2) }]))).toBe("ROW<`a` DECIMAL(10, 2)>");
});

test.each([
  [int, bigint, "BIGINT"],
  [int, double, "DOUBLE"],
  [int, float, "FLOAT"],
  [int, decimal(10, 2), "DECIMAL(12, 2)"],
  [decimal(10, 2), double, "DOUBLE"],
  [char(2), char(3), "VARCHAR(3)"],
  [timestamp(3), timestampLtz(6), "TIMESTAMP_LTZ(6)"],
  [date, timestamp(3), "TIMESTAMP(3)"],
])("the common type of %o and %o is %s", (left, right, expected) => {
  const common = commonType(left, right);
  expect(common && shapeText(common)).toBe(expected);
});

test("types without a common one", () => {
  expect(commonType(int, string)).toBeUndefined();
  expect(commonType(types.boolean, int)).toBeUndefined();
});

test("implicit casts never lose anything but the length of texts", () => {
  expect(isImplicitlyCastable(int, bigint)).toBe(true);
  expect(isImplicitlyCastable(bigint, int)).toBe(false);
  expect(isImplicitlyCastable(double, bigint)).toBe(false);
  expect(isImplicitlyCastable(timestamp(3), timestampLtz(3))).toBe(true);
  expect(isImplicitlyCastable(string, int)).toBe(false);
});

test("explicit casts", () => {
  expect(findCast(string, int)).toBeDefined();
  expect(findCast(types.bytes, string)).toBeDefined();
  expect(findCast(bigint, timestampLtz(3))).toBeUndefined();
});

test("types of other systems", () => {
  expect(sparkDdl(types.row([{ name: "a`b", type: timestampLtz(3) }]))).toBe("STRUCT<`a``b`: TIMESTAMP>");
  expect(cqlType(timestampLtz(3))).toEqual({ cql: "timestamp" });
  expect(cqlType(types.array(double))).toEqual({ cql: "frozen<list<double>>" });
  expect(cqlType(timestamp(3))).toHaveProperty("reason");
});

test("lengths of time", () => {
  expect(["30 d", "12h", "500 ms", "250", "1 minute"].map(durationMs)).toEqual([
    2_592_000_000, 43_200_000, 500, 250, 60_000,
  ]);
  expect(durationMs("a day")).toBeUndefined();
});

test("variables are replaced once, and values are not read again", () => {
  expect(substitute("${A}:${B}", { A: "${B}", B: "1" })).toEqual({ text: "${B}:1" });
  expect(substitute("x${A}", {})).toEqual({ missing: "A", start: 1, end: 5 });
  expect(substitute("${A:-localhost:9092}/${B:-}", { B: "2" })).toEqual({ text: "localhost:9092/2" });
  expect(substitute("${A:-1}", { A: "2" })).toEqual({ text: "2" });
  expect(substitute("${toString}", {})).toMatchObject({ missing: "toString" });
});
