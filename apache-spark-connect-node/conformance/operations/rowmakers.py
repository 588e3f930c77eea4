from pyspark.sql import functions as F


def range_of(spark, fixtures):
    return spark.tvf.range(2, 9, 3)


def explode(spark, fixtures):
    return spark.tvf.explode(F.array(F.lit(1), F.lit(2)))


def explode_of_map(spark, fixtures):
    return spark.tvf.explode_outer(F.create_map(F.lit("a"), F.lit(1)))


def posexplode(spark, fixtures):
    return spark.tvf.posexplode(F.array(F.lit("x"), F.lit("y")))


def inline(spark, fixtures):
    return spark.tvf.inline(F.array(F.struct(F.lit(1).alias("a"), F.lit("b").alias("b"))))


def json_tuple(spark, fixtures):
    return spark.tvf.json_tuple(F.lit('{"a": 1, "b": 2}'), F.lit("a"), F.lit("b"))


def stack(spark, fixtures):
    return spark.tvf.stack(F.lit(2), F.lit(1), F.lit(2), F.lit(3))


def variant_explode(spark, fixtures):
    return spark.tvf.variant_explode(F.parse_json(F.lit("[1, true]")))


def keywords(spark, fixtures):
    return spark.tvf.sql_keywords().filter("keyword LIKE 'SEL%'")


def collations(spark, fixtures):
    return spark.tvf.collations().filter("NAME = 'UTF8_LCASE'")
