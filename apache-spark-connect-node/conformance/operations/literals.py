import datetime
import decimal

from pyspark.sql import functions as F


def _one(spark, *columns):
    return spark.range(1).select(*columns)


def booleans(spark, fixtures):
    return _one(spark, F.lit(True), F.lit(False).alias("f"))


def integers(spark, fixtures):
    return _one(spark, F.lit(1), F.lit(-7).alias("n"), F.lit(2147483647).alias("m"), F.lit(-2147483648).alias("l"))


def longs(spark, fixtures):
    return _one(spark, F.lit(2147483648).alias("a"), F.lit(-9223372036854775808).alias("b"), F.lit(9007199254740993).alias("c"))


def doubles(spark, fixtures):
    return _one(spark, F.lit(1.5).alias("a"), F.lit(1e300).alias("b"), F.lit(0.1).alias("c"), F.lit(5e-324).alias("d"))


def special_doubles(spark, fixtures):
    return _one(spark, F.lit(float("nan")).alias("a"), F.lit(float("inf")).alias("b"), F.lit(float("-inf")).alias("c"), F.lit(-0.0).alias("d"))


def texts(spark, fixtures):
    return _one(spark, F.lit("").alias("a"), F.lit("it's \"é€😀\"\n\t\\").alias("b"))


def nulls(spark, fixtures):
    return _one(spark, F.lit(None).alias("n"))


def binaries(spark, fixtures):
    return _one(spark, F.lit(bytearray(b"\x00\xff\x10")).alias("b"))


def timestamps(spark, fixtures):
    moment = datetime.datetime(2026, 1, 31, 12, 0, 0, 123000, tzinfo=datetime.timezone.utc)
    return _one(spark, F.lit(moment).alias("t"))


def dates_by_sql(spark, fixtures):
    return spark.sql("SELECT DATE'2026-01-31' a, DATE'0001-01-01' b, DATE'9999-12-31' c")


def decimals(spark, fixtures):
    return _one(spark, F.lit(decimal.Decimal("123.4500")).alias("d"))


def dates(spark, fixtures):
    return _one(spark, F.lit(datetime.date(2026, 2, 28)).alias("d"))


def intervals(spark, fixtures):
    return _one(spark, F.lit(datetime.timedelta(days=1, seconds=2, microseconds=3)).alias("i"))


def arrays(spark, fixtures):
    return _one(spark, F.lit([1, 2, 3]).alias("a"))


def literal_in_expression(spark, fixtures):
    return fixtures.people.select((F.col("id") + 2147483648).alias("a"), (F.col("id") * 0.5).alias("b"), F.concat(F.col("name"), F.lit("!")).alias("c"))
