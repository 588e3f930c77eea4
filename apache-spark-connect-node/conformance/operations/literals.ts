import { type Column, col, functions as F, lit, type SparkSession, Timestamp } from "apache-spark-connect-node";
import { absent, type Topic } from "../harness/operation.js";

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
  decimals: absent("literals of DECIMAL are not there yet"),
  dates: absent("literals of DATE are not there yet"),
  intervals: absent("literals of INTERVAL are not there yet"),
  arrays: absent("literals of ARRAY are not there yet"),
  literalInExpression: (_, { people }) =>
    people.select(
      col("id").plus(2147483648).alias("a"),
      col("id").multiply(0.5).alias("b"),
      F.concat(col("name"), lit("!")).alias("c"),
    ),
};
