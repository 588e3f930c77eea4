import { col, functions as F, Window } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

const bySymbol = Window.partitionBy("symbol").orderBy("id");

export const windows: Topic = {
  rowNumber: (_, { trades }) => trades.select("id", F.row_number().over(bySymbol).alias("n")),
  ranks: (_, { people }) => {
    const window = Window.orderBy(col("department").desc());
    return people.select(
      "name",
      F.rank().over(window).alias("a"),
      F.dense_rank().over(window).alias("b"),
      F.percent_rank().over(window).alias("c"),
      F.cume_dist().over(window).alias("d"),
      F.ntile(2).over(window).alias("e"),
    );
  },
  lagAndLead: (_, { trades }) =>
    trades.select(
      "id",
      F.lag("price").over(bySymbol).alias("a"),
      F.lead("price", 1, 0.5).over(bySymbol).alias("b"),
      F.lag("price", 2).over(bySymbol).alias("c"),
    ),
  runningSum: (_, { trades }) =>
    trades.select("id", F.sum("size").over(bySymbol.rowsBetween(Number.NEGATIVE_INFINITY, 0)).alias("s")),
  movingAverage: (_, { trades }) => trades.select("id", F.avg("price").over(bySymbol.rowsBetween(-1, 1)).alias("a")),
  rangeFrame: (_, { trades }) =>
    trades.select("id", F.count("*").over(Window.orderBy("id").rangeBetween(-2, 0)).alias("n")),
  wholePartition: (_, { trades }) => trades.select("id", F.max("price").over(Window.partitionBy("symbol")).alias("m")),
  unboundedFrame: (_, { trades }) => {
    const window = bySymbol.rowsBetween(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    return trades.select("id", F.first("price").over(window).alias("a"), F.last("price").over(window).alias("b"));
  },
  nthValue: (_, { trades }) => trades.select("id", F.nth_value("price", 2).over(bySymbol).alias("v")),
  tumblingWindows: (_, { trades }) => trades.groupBy(F.window("at", "1 minute")).agg(F.sum("size").alias("v")),
  slidingWindows: (_, { trades }) =>
    trades.groupBy(F.window("at", "1 minute", "30 seconds", "10 seconds"), "symbol").count(),
  sessionWindows: (_, { trades }) => trades.groupBy(F.session_window("at", "5 seconds"), "symbol").count(),
  timeOfWindow: (_, { trades }) =>
    trades.groupBy(F.window("at", "1 minute").alias("w")).count().select(F.window_time("w").alias("t"), "count"),
};
