from pyspark.sql import functions as F

from harness.outcome import ordered


def describe(spark, fixtures):
    return ordered(fixtures.trades.describe())


def describe_columns(spark, fixtures):
    return ordered(fixtures.trades.describe("price", "size"))


def summary(spark, fixtures):
    return ordered(fixtures.trades.select("id", "price").summary())


def summary_of_some(spark, fixtures):
    return ordered(fixtures.trades.summary("count", "min", "75%", "max"))


def covariance(spark, fixtures):
    return fixtures.trades.stat.cov("id", "size")


def correlation(spark, fixtures):
    return fixtures.people.stat.corr("id", "department")


def approx_quantile(spark, fixtures):
    return fixtures.trades.stat.approxQuantile("id", [0.25, 0.5, 1.0], 0.0)


def approx_quantile_of_columns(spark, fixtures):
    return fixtures.trades.stat.approxQuantile(["id", "price"], [0.5], 0.0)


def crosstab(spark, fixtures):
    return fixtures.trades.stat.crosstab("symbol", "id")


def freq_items(spark, fixtures):
    return fixtures.trades.stat.freqItems(["symbol"], 0.4).select(F.sort_array("symbol_freqItems").alias("s"))


def sample_by(spark, fixtures):
    return fixtures.trades.stat.sampleBy("symbol", {"AAPL": 1.0, "MSFT": 0.5}, 7)


def sample_with_seed(spark, fixtures):
    return spark.range(100).sample(fraction=0.1, seed=42)


def sample_with_replacement(spark, fixtures):
    return spark.range(20).sample(withReplacement=True, fraction=1.5, seed=3)


def random_split(spark, fixtures):
    return spark.range(50).randomSplit([1.0, 3.0], 5)[0]


def random_split_rest(spark, fixtures):
    return spark.range(50).randomSplit([1.0, 3.0], 5)[1]
