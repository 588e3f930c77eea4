import { col, functions as F, lit } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

export const numbers: Topic = {
  specialDoubles: (_, fixtures) => fixtures.numbers,
  floats: (spark) =>
    spark.sql(
      "SELECT CAST(0.1 AS FLOAT) a, float('NaN') b, float('-Infinity') c, CAST(-0.0D AS FLOAT) d, CAST(3.4028235E38 AS FLOAT) e",
    ),
  decimals: (spark) =>
    spark.sql(
      "SELECT 1.50BD a, CAST(-0.001 AS DECIMAL(5,3)) b, CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) c, CAST(NULL AS DECIMAL(3,1)) d, CAST('-0.00000000000000000000000000000000000001' AS DECIMAL(38,38)) e",
    ),
  decimalArithmetic: (_, { quotes }) => {
    const bid = col("bid");
    const ask = col("ask");
    return quotes.select(
      bid.plus(ask).alias("a"),
      ask.minus(bid).alias("b"),
      bid.multiply(ask).alias("c"),
      ask.divide(bid).alias("d"),
      bid.mod(3).alias("e"),
    );
  },
  decimalAggregates: (_, { quotes }) =>
    quotes.groupBy("symbol").agg(F.sum("bid").alias("a"), F.avg("ask").alias("b"), F.max("bid").alias("c")),
  integers: (spark) =>
    spark.sql(
      "SELECT CAST(-128 AS TINYINT) a, CAST(32767 AS SMALLINT) b, -2147483648 c, 9223372036854775807 d, CAST(NULL AS BIGINT) e",
    ),
  rounding: (_, { trades }) =>
    trades.select(
      F.round("price", 1).alias("a"),
      F.bround("price", 0).alias("b"),
      F.ceil("price").alias("c"),
      F.floor("price").alias("d"),
    ),
  mathematics: (_, { people }) =>
    people.select(
      F.sqrt("id").alias("a"),
      F.exp("id").alias("b"),
      F.log("id").alias("c"),
      F.sin("id").alias("d"),
      F.atan2("id", "department").alias("e"),
      F.hypot("id", "boss").alias("f"),
    ),
  tryArithmetic: (spark) =>
    spark.range(1).select(F.try_divide(lit(1), lit(0)).alias("a"), F.try_add(lit(2147483647), lit(1)).alias("b")),
  bitsAndBases: (_, { people }) =>
    people.select(
      F.bin("id").alias("a"),
      F.hex("id").alias("b"),
      F.conv("id", 10, 2).alias("c"),
      F.shiftleft("id", 3).alias("d"),
      F.bitwise_not("id").alias("e"),
    ),
  orderOfNan: (_, fixtures) =>
    fixtures.numbers.select("i", F.greatest("d", lit(5.5)).alias("g"), col("d").gt(1).alias("h")),
  nullFunctions: (_, { people }) =>
    people.select(
      F.coalesce("boss", "department", lit(-1)).alias("a"),
      F.nvl("boss", lit(0)).alias("b"),
      F.nullif("id", lit(2)).alias("c"),
      F.ifnull("department", "id").alias("d"),
      F.isnull("boss").alias("e"),
      F.nanvl(lit(1.5), lit(2.5)).alias("f"),
    ),
};
