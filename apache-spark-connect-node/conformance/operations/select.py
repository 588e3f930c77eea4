from pyspark.sql import functions as F
from pyspark.sql import types as T

from harness.outcome import ordered


def columns_by_name(spark, fixtures):
    return fixtures.trades.select("id", "symbol")


def arithmetic(spark, fixtures):
    id, price = F.col("id"), F.col("price")
    return fixtures.trades.select(
        "id", (id + 1).alias("a"), (id - 2).alias("b"), (price * 2).alias("c"), (price / id).alias("d"), (id % 3).alias("e")
    )


def power_and_negate(spark, fixtures):
    return fixtures.trades.select((F.col("id") ** 2).alias("p"), (-F.col("price")).alias("n"))


def comparisons(spark, fixtures):
    id = F.col("id")
    return fixtures.trades.select(
        "id", (id == 2).alias("a"), (id != 2).alias("b"), (id > 2).alias("c"), (id >= 2).alias("d"), (id < 2).alias("e"), (id <= 2).alias("f")
    )


def logic(spark, fixtures):
    small, known = F.col("id") < 4, F.col("symbol").isNotNull()
    return fixtures.trades.select("id", (small & known).alias("a"), (small | known).alias("b"), (~known).alias("c"))


def bitwise(spark, fixtures):
    id = F.col("id")
    return fixtures.trades.select(id.bitwiseAND(3).alias("a"), id.bitwiseOR(8).alias("b"), id.bitwiseXOR(5).alias("c"))


def null_safe_equality(spark, fixtures):
    return fixtures.trades.select("id", F.col("symbol").eqNullSafe(F.lit(None)).alias("e"))


def between_and_isin(spark, fixtures):
    return fixtures.trades.filter(F.col("id").between(2, 5)).filter(F.col("symbol").isin("AAPL", "GOOG"))


def filter_by_text(spark, fixtures):
    return fixtures.trades.filter("price > 11 AND size IS NOT NULL")


def where_null(spark, fixtures):
    return fixtures.trades.where(F.col("price").isNull())


def text_predicates(spark, fixtures):
    symbol = F.col("symbol")
    return fixtures.trades.select(
        symbol.contains("A").alias("a"), symbol.startswith("A").alias("b"), symbol.endswith("T").alias("c"),
        symbol.like("_A%").alias("d"), symbol.ilike("a%").alias("e"), symbol.rlike("^[AM]").alias("f"), symbol.substr(1, 2).alias("g"),
    )


def case_when(spark, fixtures):
    id = F.col("id")
    return fixtures.trades.select("id", F.when(id < 3, "low").when(id < 5, "middle").otherwise("high").alias("k"))


def case_without_otherwise(spark, fixtures):
    return fixtures.trades.select(F.when(F.col("id") > 3, F.col("price")))


def star_and_qualified_star(spark, fixtures):
    return fixtures.trades.alias("t").select("*", F.col("t.symbol").alias("again")).select("again", "id")


def qualified_star(spark, fixtures):
    return fixtures.people.alias("p").select("p.*")


def select_expr(spark, fixtures):
    return fixtures.trades.selectExpr("id", "price * size AS turnover", "lower(symbol) AS s")


def select_nothing(spark, fixtures):
    return fixtures.trades.select().count()


def with_column(spark, fixtures):
    return fixtures.trades.withColumn("turnover", F.col("price") * F.col("size")).withColumn("id", F.col("id") * 10)


def with_columns(spark, fixtures):
    return fixtures.trades.withColumns({"a": F.col("id") + 1, "price": F.lit(0)})


def with_column_renamed(spark, fixtures):
    return fixtures.trades.withColumnRenamed("size", "volume").withColumnRenamed("nothing", "x")


def with_columns_renamed(spark, fixtures):
    return fixtures.trades.withColumnsRenamed({"id": "number", "at": "time"})


def with_metadata(spark, fixtures):
    return fixtures.people.withMetadata("name", {"unit": "word", "size": 3})


def alias_with_metadata(spark, fixtures):
    return fixtures.people.select(F.col("id").alias("key", metadata={"max": 99}))


def to_df(spark, fixtures):
    return fixtures.departments.toDF("number", "label")


def drop_columns(spark, fixtures):
    return fixtures.trades.drop("price", "nothing").drop(F.col("size"))


def columns_by_regex(spark, fixtures):
    return fixtures.trades.select(fixtures.trades.colRegex("`s.*`"))


def sort_descending(spark, fixtures):
    return ordered(fixtures.trades.orderBy(F.col("symbol").desc(), F.col("id").asc()))


def sort_with_nulls(spark, fixtures):
    symbol = F.col("symbol")
    return ordered(fixtures.trades.sort(symbol.asc_nulls_last(), F.col("id").desc_nulls_first()))


def sort_by_names(spark, fixtures):
    return ordered(fixtures.trades.sort("price", "id"))


def sort_within_partitions(spark, fixtures):
    return fixtures.trades.repartition(2, "symbol").sortWithinPartitions("id")


def limit_and_offset(spark, fixtures):
    return ordered(fixtures.trades.orderBy("id").offset(1).limit(3))


def distinct(spark, fixtures):
    return fixtures.trades.select("symbol").distinct()


def drop_duplicates_of_columns(spark, fixtures):
    return fixtures.trades.select("symbol").dropDuplicates(["symbol"])


def drop_duplicates_of_all(spark, fixtures):
    return fixtures.trades.select("symbol").dropDuplicates()


def to_json(spark, fixtures):
    return fixtures.people.toJSON()


def transform(spark, fixtures):
    return fixtures.trades.transform(lambda frame: frame.filter("id < 3"))


def zip_with_index(spark, fixtures):
    return fixtures.departments.zipWithIndex()


def columns_of_a_frame(spark, fixtures):
    return fixtures.trades.select(fixtures.trades["symbol"], fixtures.trades.id)


def to_schema(spark, fixtures):
    return fixtures.departments.select("title", "department").to(fixtures.departments.schema)


def to_ddl(spark, fixtures):
    return fixtures.trades.to(T.StructType.fromDDL("size BIGINT, id BIGINT NOT NULL, nothing STRING"))
