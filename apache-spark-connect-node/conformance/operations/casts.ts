import { col } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

export const casts: Topic = {
  toText: (_, { trades }) =>
    trades.select(col("id").cast("string"), col("price").cast("string"), col("at").cast("string")),
  toNumbers: (_, { trades }) =>
    trades.select(
      col("id").cast("tinyint").alias("a"),
      col("id").cast("smallint").alias("b"),
      col("id").cast("bigint").alias("c"),
      col("price").cast("float").alias("d"),
    ),
  toDecimal: (_, { trades }) => trades.select(col("price").cast("decimal(10,3)").alias("p")),
  byType: (_, { trades }) =>
    trades.select(
      col("id").cast({ kind: "long" }).alias("a"),
      col("price").cast({ kind: "decimal", precision: 8, scale: 1 }).alias("b"),
    ),
  tryCast: (_, { trades }) => trades.select(col("symbol").tryCast("int").alias("n")),
  toDateAndTime: async (spark) =>
    (await spark.sql("SELECT '2026-01-31 10:11:12.5' s")).select(
      col("s").cast("timestamp").alias("a"),
      col("s").cast("date").alias("b"),
      col("s").cast("timestamp_ntz").alias("c"),
    ),
  toBinary: (_, { people }) => people.select(col("name").cast("binary").alias("b")),
  toBoolean: (_, { people }) => people.select(col("department").cast("boolean").alias("b")),
  structs: (_, { nested }) =>
    nested.select(
      col("s").cast("struct<x:bigint,y:struct<c:string,d:float>>").alias("s"),
      col("xs").cast("array<string>").alias("a"),
    ),
  doublesToFloat: (_, { numbers }) => numbers.select(col("d").cast("float").alias("f")),
  numberToTimestamp: async (spark) => (await spark.sql("SELECT 1.5D s")).select(col("s").cast("timestamp").alias("t")),
};
