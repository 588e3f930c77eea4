from pyspark.sql import functions as F

from harness.outcome import unread


def unpivot(spark, fixtures):
    return fixtures.trades.select("id", F.col("size").alias("a"), F.col("id").cast("bigint").alias("b")).unpivot("id", ["a", "b"], "what", "much")


def unpivot_all(spark, fixtures):
    return fixtures.people.select("id", "department", "boss").unpivot(["id"], None, "what", "much")


def melt(spark, fixtures):
    return fixtures.people.melt(["id"], ["department", "boss"], "what", "much")


def transpose(spark, fixtures):
    return fixtures.people.select("name", "department", "boss").transpose()


def transpose_by_column(spark, fixtures):
    return fixtures.people.select("department", "boss", "name").transpose("name")


def repartition(spark, fixtures):
    return fixtures.people.repartition(3)


def repartition_by_columns(spark, fixtures):
    return fixtures.people.repartition("department", F.col("boss"))


def repartition_by_number_and_columns(spark, fixtures):
    return fixtures.people.repartition(5, "department")


def repartition_by_range(spark, fixtures):
    return fixtures.people.repartitionByRange(2, F.col("id").desc())


def repartition_by_id(spark, fixtures):
    return fixtures.people.repartitionById(4, F.col("id") % 4)


def coalesce(spark, fixtures):
    return fixtures.people.repartition(4).coalesce(2)


def partition_numbers(spark, fixtures):
    return spark.range(0, 8, 1, 4).select("id", F.spark_partition_id().alias("p"))


def explode(spark, fixtures):
    return fixtures.nested.select("id", F.explode("xs").alias("x"))


def explode_outer_map(spark, fixtures):
    return fixtures.nested.select("id", F.explode_outer("m").alias("k", "v"))


def posexplode(spark, fixtures):
    return fixtures.nested.select("id", F.posexplode("xs"))


def inline(spark, fixtures):
    return fixtures.nested.select(F.inline(F.array("s")))


def stack(spark, fixtures):
    return fixtures.people.select("id", F.stack(F.lit(2), F.lit("d"), F.col("department"), F.lit("b"), F.col("boss")))


def random_columns(spark, fixtures):
    return fixtures.people.select("id", F.rand(1).alias("a"), F.randn(2).alias("b"))


def unordered_random_columns(spark, fixtures):
    return unread(fixtures.people.select(F.monotonically_increasing_id().alias("i"), F.current_date().alias("d")).select("i"))
