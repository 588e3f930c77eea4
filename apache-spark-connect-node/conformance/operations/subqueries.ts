import { col, type DataFrame, functions as F } from "apache-spark-connect-node";
import type { Plain, Topic } from "../harness/operation.js";

const values = async (frame: DataFrame): Promise<Plain> =>
  (await frame.orderBy("bid").collect()).map((row) => Object.values(row));

export const subqueries: Topic = {
  scalarSubquery: (_, { trades }) =>
    trades.select(
      "id",
      col("price")
        .divide(trades.agg(F.max("price")).scalar())
        .alias("part"),
    ),
  correlatedScalar: (_, { trades }) => {
    const sizes = trades
      .alias("i")
      .where(col("i.symbol").equalTo(col("o.symbol")))
      .agg(F.sum("size"));
    return trades.alias("o").select("id", sizes.scalar().alias("volume"));
  },
  exists: (_, { trades, quotes }) => {
    const same = quotes.alias("q").where(col("q.symbol").equalTo(col("t.symbol")));
    return trades.alias("t").where(same.exists());
  },
  notExists: (_, { trades, quotes }) => {
    const same = quotes.alias("q").where(col("q.symbol").equalTo(col("t.symbol")));
    return trades.alias("t").where(same.exists().not());
  },
  inSubquery: (_, { trades, quotes }) => trades.where(col("symbol").inSubquery(quotes.select("symbol"))),
  inSubqueryOfTwoColumns: (_, { people }) =>
    people.where(F.struct("boss", "department").inSubquery(people.select("id", "department"))),
  nestedSubqueries: (_, { trades, quotes }) => {
    const mean = trades.agg(F.avg("price")).scalar();
    const good = trades.where(col("price").geq(mean)).select("symbol");
    return quotes.where(col("symbol").inSubquery(good));
  },
  subqueryInSql: async (spark, { quotes, trades }) => {
    const text = "SELECT * FROM {q} WHERE symbol IN (SELECT symbol FROM {t})";
    return values(await spark.sql(text, { frames: { q: quotes, t: trades } }));
  },
};
