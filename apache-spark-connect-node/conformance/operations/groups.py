from pyspark.sql import functions as F

from harness.outcome import ordered


def count_of_groups(spark, fixtures):
    return fixtures.trades.groupBy("symbol").count()


def several_aggregates(spark, fixtures):
    return fixtures.trades.groupBy("symbol").agg(
        F.sum("size").alias("volume"), F.avg("price").alias("mean"), F.min("price"), F.max("price"), F.count("*").alias("n")
    )


def aggregate_by_names(spark, fixtures):
    return fixtures.trades.groupBy("symbol").sum("price", "size")


def averages(spark, fixtures):
    return fixtures.trades.groupBy("symbol").avg("price")


def extremes(spark, fixtures):
    return fixtures.trades.groupBy("symbol").max("price")


def smallest(spark, fixtures):
    return fixtures.trades.groupBy("symbol").min("price", "size")


def group_by_expression(spark, fixtures):
    return fixtures.trades.groupBy((F.col("id") % 2).alias("odd")).agg(F.sum("size"))


def group_by_position(spark, fixtures):
    return fixtures.trades.select("symbol", "size").groupBy(1).agg(F.sum("size").alias("volume"))


def group_by_nothing(spark, fixtures):
    return fixtures.trades.agg(F.count(F.lit(1)).alias("n"), F.countDistinct("symbol").alias("symbols"))


def count_distinct_of_groups(spark, fixtures):
    return fixtures.people.groupBy("department").agg(F.countDistinct("boss", "name").alias("n"))


def sum_distinct(spark, fixtures):
    return fixtures.people.agg(F.sum_distinct("department").alias("s"))


def rollup(spark, fixtures):
    return fixtures.people.rollup("department", "name").agg(F.count("*").alias("n"), F.grouping_id().alias("g"))


def cube(spark, fixtures):
    return fixtures.people.cube("department", "boss").agg(F.count("*").alias("n"), F.grouping("department").alias("g"))


def grouping_sets(spark, fixtures):
    department, boss = F.col("department"), F.col("boss")
    return fixtures.people.groupingSets([[department], [boss], []], department, boss).agg(F.count("*").alias("n"))


def pivot_with_values(spark, fixtures):
    return fixtures.trades.groupBy("id").pivot("symbol", ["AAPL", "MSFT"]).agg(F.sum("size"))


def pivot_without_values(spark, fixtures):
    return fixtures.trades.groupBy().pivot("symbol").agg(F.sum("size"))


def pivot_with_two_aggregates(spark, fixtures):
    return fixtures.trades.groupBy("id").pivot("symbol", ["AAPL"]).agg(F.sum("size").alias("s"), F.max("price").alias("m"))


def having(spark, fixtures):
    return fixtures.trades.groupBy("symbol").count().filter("count > 1")


def collect_set_and_list(spark, fixtures):
    return fixtures.trades.groupBy("symbol").agg(
        F.sort_array(F.collect_list("id")).alias("l"), F.sort_array(F.collect_set("price")).alias("s")
    )


def statistics_of_groups(spark, fixtures):
    return fixtures.trades.agg(
        F.stddev("price").alias("a"), F.variance("price").alias("b"), F.skewness("price").alias("c"),
        F.kurtosis("price").alias("d"), F.percentile_approx("price", 0.5).alias("e"), F.median("price").alias("f"), F.mode("symbol").alias("g"),
    )


def first_and_last(spark, fixtures):
    return fixtures.trades.orderBy("id").coalesce(1).agg(
        F.first("symbol").alias("a"), F.last("symbol", ignorenulls=True).alias("b"), F.max_by("symbol", "price").alias("c"), F.min_by("symbol", "price").alias("d")
    )


def booleans_of_groups(spark, fixtures):
    return fixtures.trades.groupBy("symbol").agg(F.bool_and(F.col("price") > 8).alias("a"), F.bool_or(F.col("size").isNull()).alias("b"))


def count_if(spark, fixtures):
    return fixtures.trades.agg(F.count_if(F.col("price") > 11).alias("n"))


def aggregate_in_order(spark, fixtures):
    return ordered(fixtures.trades.groupBy("symbol").agg(F.sum("size").alias("v")).orderBy(F.col("v").desc()))
