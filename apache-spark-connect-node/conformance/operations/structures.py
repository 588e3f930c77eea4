from pyspark.sql import functions as F


def fields(spark, fixtures):
    return fixtures.nested.select("s.a", "s.b.c", F.col("s").getField("b").getField("d").alias("d"), F.col("s.b")["c"].alias("again"))


def items(spark, fixtures):
    return fixtures.nested.filter("id = 1").select(F.col("xs")[0].alias("first"), F.col("xs").getItem(1).alias("second"), F.col("m")["k"].alias("k"), F.col("m").getItem("l").alias("l"))


def items_by_column(spark, fixtures):
    return fixtures.nested.filter("id = 1").select(F.col("xs")[F.col("id")].alias("x"))


def with_field(spark, fixtures):
    return fixtures.nested.select(F.col("s").withField("n", F.lit(1)).alias("s"))


def with_field_inside(spark, fixtures):
    return fixtures.nested.select(F.col("s").withField("b.c", F.upper(F.col("s.b.c"))).alias("s"))


def drop_fields(spark, fixtures):
    return fixtures.nested.select(F.col("s").dropFields("a", "b.d").alias("s"))


def struct_star(spark, fixtures):
    return fixtures.nested.select("s.*")


def make_struct(spark, fixtures):
    return fixtures.people.select(F.struct("id", F.col("name").alias("n")).alias("s"), F.named_struct(F.lit("k"), F.col("id")).alias("t"))


def make_array_and_map(spark, fixtures):
    return fixtures.people.select(F.array("id", "boss").alias("a"), F.create_map(F.lit("id"), F.col("id"), F.lit("boss"), F.col("boss")).alias("m"))


def transform_array(spark, fixtures):
    return fixtures.nested.select(F.transform("xs", lambda x: x + 1).alias("a"), F.filter("xs", lambda x: x > 1).alias("b"))


def transform_with_index(spark, fixtures):
    return fixtures.nested.select(F.transform("xs", lambda x, i: x * i).alias("a"))


def aggregate_array(spark, fixtures):
    return fixtures.nested.select(F.aggregate("xs", F.lit(0), lambda acc, x: acc + F.coalesce(x, F.lit(0))).alias("a"))


def array_predicates(spark, fixtures):
    return fixtures.nested.select(F.exists("xs", lambda x: x > 2).alias("a"), F.forall("xs", lambda x: x > 0).alias("b"))


def zip_arrays(spark, fixtures):
    return fixtures.nested.select(F.zip_with("xs", "xs", lambda x, y: x - y).alias("z"))


def map_functions(spark, fixtures):
    return fixtures.nested.select(
        F.map_keys("m").alias("a"), F.map_values("m").alias("b"), F.transform_values("m", lambda k, v: v * 10).alias("c"),
        F.map_filter("m", lambda k, v: v > 1).alias("d"), F.map_entries("m").alias("e"),
    )


def nested_lambdas(spark, fixtures):
    return fixtures.nested.select(F.transform("xs", lambda x: F.transform("xs", lambda y: x + y)).alias("n"))


def array_functions(spark, fixtures):
    return fixtures.nested.select(
        F.size("xs").alias("a"), F.sort_array("xs", asc=False).alias("b"), F.array_contains("xs", 3).alias("c"), F.array_max("xs").alias("d"),
        F.array_join("xs", ",", "-").alias("e"), F.slice("xs", 1, 2).alias("f"), F.array_distinct("xs").alias("g"), F.flatten(F.array("xs", "xs")).alias("h"),
    )


def json_of_struct(spark, fixtures):
    return fixtures.nested.select(F.to_json("s").alias("a"), F.to_json("m").alias("b"))


def struct_of_json(spark, fixtures):
    return spark.sql("""SELECT '{"a": 1, "b": [true, null]}' j""").select(F.from_json("j", "a INT, b ARRAY<BOOLEAN>").alias("s"), F.get_json_object("j", "$.b[0]").alias("g"))
