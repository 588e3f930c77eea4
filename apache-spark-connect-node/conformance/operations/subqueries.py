from pyspark.sql import functions as F


def scalar_subquery(spark, fixtures):
    highest = fixtures.trades.agg(F.max("price"))
    return fixtures.trades.select("id", (F.col("price") / highest.scalar()).alias("part"))


def correlated_scalar(spark, fixtures):
    sizes = fixtures.trades.alias("i").where(F.col("i.symbol") == F.col("o.symbol").outer()).agg(F.sum("size"))
    return fixtures.trades.alias("o").select("id", sizes.scalar().alias("volume"))


def exists(spark, fixtures):
    quotes = fixtures.quotes.alias("q").where(F.col("q.symbol") == F.col("t.symbol").outer())
    return fixtures.trades.alias("t").where(quotes.exists())


def not_exists(spark, fixtures):
    quotes = fixtures.quotes.alias("q").where(F.col("q.symbol") == F.col("t.symbol").outer())
    return fixtures.trades.alias("t").where(~quotes.exists())


def in_subquery(spark, fixtures):
    return fixtures.trades.where(F.col("symbol").isin(fixtures.quotes.select("symbol")))


def in_subquery_of_two_columns(spark, fixtures):
    pairs = fixtures.people.select("id", "department")
    return fixtures.people.where(F.struct("boss", "department").isin(pairs))


def nested_subqueries(spark, fixtures):
    good = fixtures.trades.where(F.col("price") >= fixtures.trades.agg(F.avg("price")).scalar()).select("symbol")
    return fixtures.quotes.where(F.col("symbol").isin(good))


def subquery_in_sql(spark, fixtures):
    text = "SELECT * FROM {q} WHERE symbol IN (SELECT symbol FROM {t})"
    return [list(row) for row in spark.sql(text, q=fixtures.quotes, t=fixtures.trades).orderBy("bid").collect()]
