from pyspark.sql import functions as F


def special_doubles(spark, fixtures):
    return fixtures.numbers


def floats(spark, fixtures):
    return spark.sql("SELECT CAST(0.1 AS FLOAT) a, float('NaN') b, float('-Infinity') c, CAST(-0.0D AS FLOAT) d, CAST(3.4028235E38 AS FLOAT) e")


def decimals(spark, fixtures):
    return spark.sql("SELECT 1.50BD a, CAST(-0.001 AS DECIMAL(5,3)) b, CAST('99999999999999999999999999999999999999' AS DECIMAL(38,0)) c, CAST(NULL AS DECIMAL(3,1)) d, CAST('-0.00000000000000000000000000000000000001' AS DECIMAL(38,38)) e")


def decimal_arithmetic(spark, fixtures):
    bid, ask = F.col("bid"), F.col("ask")
    return fixtures.quotes.select((bid + ask).alias("a"), (ask - bid).alias("b"), (bid * ask).alias("c"), (ask / bid).alias("d"), (bid % 3).alias("e"))


def decimal_aggregates(spark, fixtures):
    return fixtures.quotes.groupBy("symbol").agg(F.sum("bid").alias("a"), F.avg("ask").alias("b"), F.max("bid").alias("c"))


def integers(spark, fixtures):
    return spark.sql("SELECT CAST(-128 AS TINYINT) a, CAST(32767 AS SMALLINT) b, -2147483648 c, 9223372036854775807 d, CAST(NULL AS BIGINT) e")


def rounding(spark, fixtures):
    return fixtures.trades.select(F.round("price", 1).alias("a"), F.bround("price", 0).alias("b"), F.ceil("price").alias("c"), F.floor("price").alias("d"))


def mathematics(spark, fixtures):
    return fixtures.people.select(F.sqrt("id").alias("a"), F.exp("id").alias("b"), F.log("id").alias("c"), F.sin("id").alias("d"), F.atan2("id", "department").alias("e"), F.hypot("id", "boss").alias("f"))


def try_arithmetic(spark, fixtures):
    return spark.range(1).select(F.try_divide(F.lit(1), F.lit(0)).alias("a"), F.try_add(F.lit(2147483647), F.lit(1)).alias("b"))


def bits_and_bases(spark, fixtures):
    return fixtures.people.select(F.bin("id").alias("a"), F.hex("id").alias("b"), F.conv("id", 10, 2).alias("c"), F.shiftleft("id", 3).alias("d"), F.bitwise_not("id").alias("e"))


def order_of_nan(spark, fixtures):
    return fixtures.numbers.select("i", F.greatest("d", F.lit(5.5)).alias("g"), (F.col("d") > 1).alias("h"))


def null_functions(spark, fixtures):
    return fixtures.people.select(F.coalesce("boss", "department", F.lit(-1)).alias("a"), F.nvl("boss", F.lit(0)).alias("b"), F.nullif("id", F.lit(2)).alias("c"), F.ifnull("department", "id").alias("d"), F.isnull("boss").alias("e"), F.nanvl(F.lit(1.5), F.lit(2.5)).alias("f"))
