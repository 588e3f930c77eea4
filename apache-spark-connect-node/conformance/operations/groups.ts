import { col, functions as F, lit } from "apache-spark-connect-node";
import { absent, ordered, type Topic } from "../harness/operation.js";

export const groups: Topic = {
  countOfGroups: (_, { trades }) => trades.groupBy("symbol").count(),
  severalAggregates: (_, { trades }) =>
    trades
      .groupBy("symbol")
      .agg(
        F.sum("size").alias("volume"),
        F.avg("price").alias("mean"),
        F.min("price"),
        F.max("price"),
        F.count("*").alias("n"),
      ),
  aggregateByNames: (_, { trades }) => trades.groupBy("symbol").sum("price", "size"),
  averages: (_, { trades }) => trades.groupBy("symbol").avg("price"),
  extremes: (_, { trades }) => trades.groupBy("symbol").max("price"),
  smallest: (_, { trades }) => trades.groupBy("symbol").min("price", "size"),
  groupByExpression: (_, { trades }) => trades.groupBy(col("id").mod(2).alias("odd")).agg(F.sum("size")),
  groupByPosition: absent("PySpark asks the server for the name of the column at a place; here columns are named"),
  groupByNothing: (_, { trades }) =>
    trades.agg(F.count(lit(1)).alias("n"), F.count_distinct("symbol").alias("symbols")),
  countDistinctOfGroups: (_, { people }) =>
    people.groupBy("department").agg(F.count_distinct("boss", "name").alias("n")),
  sumDistinct: (_, { people }) => people.agg(F.sum_distinct("department").alias("s")),
  rollup: (_, { people }) =>
    people.rollup("department", "name").agg(F.count("*").alias("n"), F.grouping_id().alias("g")),
  cube: (_, { people }) =>
    people.cube("department", "boss").agg(F.count("*").alias("n"), F.grouping("department").alias("g")),
  groupingSets: (_, { people }) =>
    people.groupingSets([["department"], ["boss"], []], "department", "boss").agg(F.count("*").alias("n")),
  pivotWithValues: (_, { trades }) => trades.groupBy("id").pivot("symbol", ["AAPL", "MSFT"]).agg(F.sum("size")),
  pivotWithoutValues: (_, { trades }) => trades.groupBy().pivot("symbol").agg(F.sum("size")),
  pivotWithTwoAggregates: (_, { trades }) =>
    trades.groupBy("id").pivot("symbol", ["AAPL"]).agg(F.sum("size").alias("s"), F.max("price").alias("m")),
  having: (_, { trades }) => trades.groupBy("symbol").count().filter("count > 1"),
  collectSetAndList: (_, { trades }) =>
    trades
      .groupBy("symbol")
      .agg(F.sort_array(F.collect_list("id")).alias("l"), F.sort_array(F.collect_set("price")).alias("s")),
  statisticsOfGroups: (_, { trades }) =>
    trades.agg(
      F.stddev("price").alias("a"),
      F.variance("price").alias("b"),
      F.skewness("price").alias("c"),
      F.kurtosis("price").alias("d"),
      F.percentile_approx("price", 0.5).alias("e"),
      F.median("price").alias("f"),
      F.mode("symbol").alias("g"),
    ),
  firstAndLast: (_, { trades }) =>
    trades
      .orderBy("id")
      .coalesce(1)
      .agg(
        F.first("symbol").alias("a"),
        F.last("symbol", true).alias("b"),
        F.max_by("symbol", "price").alias("c"),
        F.min_by("symbol", "price").alias("d"),
      ),
  booleansOfGroups: (_, { trades }) =>
    trades.groupBy("symbol").agg(F.bool_and(col("price").gt(8)).alias("a"), F.bool_or(col("size").isNull()).alias("b")),
  countIf: (_, { trades }) => trades.agg(F.count_if(col("price").gt(11)).alias("n")),
  aggregateInOrder: (_, { trades }) =>
    ordered(trades.groupBy("symbol").agg(F.sum("size").alias("v")).orderBy(col("v").desc())),
};
