from pyspark.sql import functions as F


def _variant(spark):
    return spark.sql("""SELECT parse_json('{"a": 1, "b": [true, null, "x"], "c": 1.25}') v""")


def variant(spark, fixtures):
    return _variant(spark)


def variant_get(spark, fixtures):
    return _variant(spark).select(F.variant_get("v", "$.a", "int").alias("a"), F.try_variant_get("v", "$.b", "int").alias("b"))


def variant_as_json(spark, fixtures):
    return _variant(spark).select(F.to_json("v").alias("j"), F.schema_of_variant("v").alias("s"))


def parse_json(spark, fixtures):
    return spark.range(1).select(F.parse_json(F.lit("[1, 2]")).alias("v"), F.try_parse_json(F.lit("[")).alias("w"), F.is_variant_null(F.parse_json(F.lit("null"))).alias("n"))


def nested_variant(spark, fixtures):
    return spark.sql("SELECT named_struct('v', parse_json('1')) s, array(parse_json('\"x\"')) a")
