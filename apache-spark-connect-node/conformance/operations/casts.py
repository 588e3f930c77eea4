from pyspark.sql import functions as F
from pyspark.sql import types as T


def to_text(spark, fixtures):
    return fixtures.trades.select(F.col("id").cast("string"), F.col("price").cast("string"), F.col("at").cast("string"))


def to_numbers(spark, fixtures):
    return fixtures.trades.select(F.col("id").cast("tinyint").alias("a"), F.col("id").cast("smallint").alias("b"), F.col("id").cast("bigint").alias("c"), F.col("price").cast("float").alias("d"))


def to_decimal(spark, fixtures):
    return fixtures.trades.select(F.col("price").cast("decimal(10,3)").alias("p"))


def by_type(spark, fixtures):
    return fixtures.trades.select(F.col("id").cast(T.LongType()).alias("a"), F.col("price").cast(T.DecimalType(8, 1)).alias("b"))


def try_cast(spark, fixtures):
    return fixtures.trades.select(F.col("symbol").try_cast("int").alias("n"))


def to_date_and_time(spark, fixtures):
    return spark.sql("SELECT '2026-01-31 10:11:12.5' s").select(F.col("s").cast("timestamp").alias("a"), F.col("s").cast("date").alias("b"), F.col("s").cast("timestamp_ntz").alias("c"))


def to_binary(spark, fixtures):
    return fixtures.people.select(F.col("name").cast("binary").alias("b"))


def to_boolean(spark, fixtures):
    return fixtures.people.select(F.col("department").cast("boolean").alias("b"))


def structs(spark, fixtures):
    return fixtures.nested.select(F.col("s").cast("struct<x:bigint,y:struct<c:string,d:float>>").alias("s"), F.col("xs").cast("array<string>").alias("a"))


def doubles_to_float(spark, fixtures):
    return fixtures.numbers.select(F.col("d").cast("float").alias("f"))


def number_to_timestamp(spark, fixtures):
    return spark.sql("SELECT 1.5D s").select(F.col("s").cast("timestamp").alias("t"))
