from pyspark.sql import Window
from pyspark.sql import functions as F


def row_number(spark, fixtures):
    window = Window.partitionBy("symbol").orderBy("id")
    return fixtures.trades.select("id", F.row_number().over(window).alias("n"))


def ranks(spark, fixtures):
    window = Window.orderBy(F.col("department").desc())
    return fixtures.people.select(
        "name", F.rank().over(window).alias("a"), F.dense_rank().over(window).alias("b"),
        F.percent_rank().over(window).alias("c"), F.cume_dist().over(window).alias("d"), F.ntile(2).over(window).alias("e"),
    )


def lag_and_lead(spark, fixtures):
    window = Window.partitionBy("symbol").orderBy("id")
    return fixtures.trades.select(
        "id", F.lag("price").over(window).alias("a"), F.lead("price", 1, 0.5).over(window).alias("b"), F.lag("price", 2).over(window).alias("c")
    )


def running_sum(spark, fixtures):
    window = Window.partitionBy("symbol").orderBy("id").rowsBetween(Window.unboundedPreceding, Window.currentRow)
    return fixtures.trades.select("id", F.sum("size").over(window).alias("s"))


def moving_average(spark, fixtures):
    window = Window.partitionBy("symbol").orderBy("id").rowsBetween(-1, 1)
    return fixtures.trades.select("id", F.avg("price").over(window).alias("a"))


def range_frame(spark, fixtures):
    window = Window.orderBy("id").rangeBetween(-2, 0)
    return fixtures.trades.select("id", F.count("*").over(window).alias("n"))


def whole_partition(spark, fixtures):
    window = Window.partitionBy("symbol")
    return fixtures.trades.select("id", F.max("price").over(window).alias("m"))


def unbounded_frame(spark, fixtures):
    window = Window.partitionBy("symbol").orderBy("id").rowsBetween(Window.unboundedPreceding, Window.unboundedFollowing)
    return fixtures.trades.select("id", F.first("price").over(window).alias("a"), F.last("price").over(window).alias("b"))


def nth_value(spark, fixtures):
    window = Window.partitionBy("symbol").orderBy("id")
    return fixtures.trades.select("id", F.nth_value("price", 2).over(window).alias("v"))


def tumbling_windows(spark, fixtures):
    return fixtures.trades.groupBy(F.window("at", "1 minute")).agg(F.sum("size").alias("v"))


def sliding_windows(spark, fixtures):
    return fixtures.trades.groupBy(F.window("at", "1 minute", "30 seconds", "10 seconds"), "symbol").count()


def session_windows(spark, fixtures):
    return fixtures.trades.groupBy(F.session_window("at", "5 seconds"), "symbol").count()


def time_of_window(spark, fixtures):
    return fixtures.trades.groupBy(F.window("at", "1 minute").alias("w")).count().select(F.window_time("w").alias("t"), "count")
