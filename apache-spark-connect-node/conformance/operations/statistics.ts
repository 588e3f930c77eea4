import { functions as F } from "apache-spark-connect-node";
import { ordered, type Topic } from "../harness/operation.js";

export const statistics: Topic = {
  describe: (_, { trades }) => ordered(trades.describe()),
  describeColumns: (_, { trades }) => ordered(trades.describe("price", "size")),
  summary: (_, { trades }) => ordered(trades.select("id", "price").summary()),
  summaryOfSome: (_, { trades }) => ordered(trades.summary("count", "min", "75%", "max")),
  covariance: (_, { trades }) => trades.stat.cov("id", "size"),
  correlation: (_, { people }) => people.stat.corr("id", "department"),
  approxQuantile: async (_, { trades }) => (await trades.stat.approxQuantile(["id"], [0.25, 0.5, 1], 0))[0],
  approxQuantileOfColumns: (_, { trades }) => trades.stat.approxQuantile(["id", "price"], [0.5], 0),
  crosstab: (_, { trades }) => trades.stat.crosstab("symbol", "id"),
  freqItems: (_, { trades }) =>
    trades.stat.freqItems(["symbol"], 0.4).select(F.sort_array("symbol_freqItems").alias("s")),
  sampleBy: (_, { trades }) =>
    trades.stat.sampleBy(
      "symbol",
      new Map([
        ["AAPL", 1],
        ["MSFT", 0.5],
      ]),
      7,
    ),
  sampleWithSeed: (spark) => spark.range(100).sample(0.1, { seed: 42 }),
  sampleWithReplacement: (spark) => spark.range(20).sample(1.5, { withReplacement: true, seed: 3 }),
  randomSplit: (spark) => spark.range(50).randomSplit([1, 3], 5)[0],
  randomSplitRest: (spark) => spark.range(50).randomSplit([1, 3], 5)[1],
};
