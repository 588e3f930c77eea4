from pyspark.sql import functions as F


def unknown_column(spark, fixtures):
    return fixtures.trades.select("nothing")


def unknown_table(spark, fixtures):
    return spark.table("no_such_table")


def unknown_function(spark, fixtures):
    return fixtures.trades.select(F.call_function("no_such_function", "id"))


def parse_error(spark, fixtures):
    return spark.sql("SELEC 1")


def parse_error_of_expression(spark, fixtures):
    return fixtures.trades.select(F.expr("1 +"))


def overflow(spark, fixtures):
    return fixtures.trades.select(F.lit(2147483647) + F.col("id"))


def division_by_zero(spark, fixtures):
    return fixtures.trades.select(F.col("id") / 0)


def bad_cast(spark, fixtures):
    return fixtures.trades.select(F.col("symbol").cast("int"))


def array_index(spark, fixtures):
    return fixtures.nested.filter("id = 1").select(F.col("xs")[99])


def wrong_types(spark, fixtures):
    return fixtures.nested.select(F.col("s") + 1)


def ambiguous_column(spark, fixtures):
    return fixtures.people.join(fixtures.departments, F.lit(True)).select("department")


def missing_group_by(spark, fixtures):
    return spark.sql("SELECT id, sum(id) FROM range(3)")


def union_of_other_width(spark, fixtures):
    return fixtures.people.union(fixtures.departments)


def unknown_format(spark, fixtures):
    return spark.read.format("no_such_format").load(fixtures.folder)


def unknown_path(spark, fixtures):
    return spark.read.parquet(fixtures.folder + "/nothing-here")


def view_exists(spark, fixtures):
    fixtures.people.createOrReplaceTempView("existing_view")
    fixtures.people.createTempView("existing_view")


def table_exists(spark, fixtures):
    spark.sql("DROP TABLE IF EXISTS conformance_existing")
    spark.range(1).write.saveAsTable("conformance_existing")
    try:
        spark.range(1).write.saveAsTable("conformance_existing")
    finally:
        spark.sql("DROP TABLE conformance_existing")


def path_exists(spark, fixtures):
    path = fixtures.folder + "/existing"
    spark.range(1).write.mode("overwrite").parquet(path)
    spark.range(1).write.parquet(path)


def raised(spark, fixtures):
    return spark.range(1).select(F.raise_error(F.lit("my message")))


def assertion(spark, fixtures):
    return spark.range(1).select(F.assert_true(F.col("id") > 5, "too small"))


def static_setting(spark, fixtures):
    spark.conf.set("spark.sql.warehouse.dir", "/nowhere")


def unknown_setting(spark, fixtures):
    return spark.conf.get("spark.no.such.setting")


def streaming_collect(spark, fixtures):
    return len(spark.readStream.format("rate").load().limit(1).collect())


def streaming_sort(spark, fixtures):
    stream = spark.readStream.format("rate").load().orderBy("value")
    stream.writeStream.format("memory").queryName("never_started").start()


def schema_mismatch(spark, fixtures):
    return fixtures.trades.select(F.from_json("symbol", "not a type at all"))


def grouping_without_cube(spark, fixtures):
    return fixtures.people.groupBy("department").agg(F.grouping_id())


def count_of_qualified_star(spark, fixtures):
    return fixtures.people.alias("p").agg(F.count("p.*"))


def subquery_of_two_columns(spark, fixtures):
    return fixtures.people.select(fixtures.departments.scalar())


def subquery_of_two_rows(spark, fixtures):
    return fixtures.people.select(fixtures.departments.select("title").scalar())


def window_without_order(spark, fixtures):
    from pyspark.sql import Window

    return fixtures.people.select(F.row_number().over(Window.partitionBy("department")))
