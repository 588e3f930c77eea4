import {
  type Column,
  col,
  Decimal,
  functions as F,
  lit,
  type SparkSession,
  Timestamp,
} from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

const one = (spark: SparkSession, ...columns: readonly Column[]) => spark.range(1).select(...columns);

export const literals: Topic = {
  booleans: (spark) => one(spark, lit(true), lit(false).alias("f")),
  integers: (spark) => one(spark, lit(1), lit(-7).alias("n"), lit(2147483647).alias("m"), lit(-2147483648).alias("l")),
  longs: (spark) =>
    one(spark, lit(2147483648).alias("a"), lit(-9223372036854775808n).alias("b"), lit(9007199254740993n).alias("c")),
  doubles: (spark) =>
    one(spark, lit(1.5).alias("a"), lit(1e300).alias("b"), lit(0.1).alias("c"), lit(5e-324).alias("d")),
  specialDoubles: (spark) =>
    one(
      spark,
      lit(Number.NaN).alias("a"),
      lit(Number.POSITIVE_INFINITY).alias("b"),
      lit(Number.NEGATIVE_INFINITY).alias("c"),
      lit(-0).alias("d"),
    ),
  texts: (spark) => one(spark, lit("").alias("a"), lit('it\'s "é€😀"\n\t\\').alias("b")),
  nulls: (spark) => one(spark, lit(null).alias("n")),
  binaries: (spark) => one(spark, lit(Uint8Array.of(0, 255, 16)).alias("b")),
  timestamps: (spark) => one(spark, lit(Timestamp.fromDate(new Date("2026-01-31T12:00:00.123Z"))).alias("t")),
  datesBySql: (spark) => spark.sql("SELECT DATE'2026-01-31' a, DATE'0001-01-01' b, DATE'9999-12-31' c"),
  // PySpark's has ten digits at least, ours those that it needs.
  decimals: (spark) => one(spark, lit(Decimal.of("123.4500"), { kind: "decimal", precision: 10, scale: 4 }).alias("d")),
  dates: (spark) => one(spark, lit("2026-02-28", { kind: "date" }).alias("d")),
  intervals: (spark) =>
    one(spark, lit(86_402_000_003n, { kind: "dayTimeInterval", startField: 0, endField: 3 }).alias("i")),
  arrays: (spark) => one(spark, F.array(lit(1), lit(2), lit(3)).alias("a")),
  literalInExpression: (_, { people }) =>
    people.select(
      col("id").plus(2147483648).alias("a"),
      col("id").multiply(0.5).alias("b"),
      F.concat(col("name"), lit("!")).alias("c"),
    ),
};
