from pyspark.sql import functions as F


def query(spark, fixtures):
    return spark.sql("SELECT id, id * 2 AS twice FROM range(3) WHERE id > 0")


def command(spark, fixtures):
    return spark.sql("SHOW DATABASES LIKE 'default'")


def named_arguments(spark, fixtures):
    return spark.sql("SELECT * FROM range(10) WHERE id > :low AND id < :high", args={"low": 2, "high": 5})


def positional_arguments(spark, fixtures):
    return spark.sql("SELECT ? AS a, ? AS b, ? AS c", args=[1, "it's", None])


def column_arguments(spark, fixtures):
    return spark.sql("SELECT :xs AS xs, :m AS m", args={"xs": F.array(F.lit(1), F.lit(2)), "m": F.create_map(F.lit("a"), F.lit(1.5))})


def identifier_argument(spark, fixtures):
    fixtures.departments.createOrReplaceTempView("conformance_identified")
    return spark.sql("SELECT IDENTIFIER(:column) FROM IDENTIFIER(:table)", args={"column": "title", "table": "conformance_identified"})


def frames_in_text(spark, fixtures):
    joined = spark.sql("SELECT p.name, d.title FROM {p} p JOIN {d} d ON p.department = d.department", p=fixtures.people, d=fixtures.departments)
    return [list(row) for row in joined.orderBy("name").collect()]


def variables(spark, fixtures):
    spark.sql("DECLARE OR REPLACE VARIABLE conformance_variable INT DEFAULT 5")
    spark.sql("SET VAR conformance_variable = conformance_variable + 1")
    return spark.sql("SELECT conformance_variable AS v")


def pipes(spark, fixtures):
    return spark.sql("FROM range(5) |> WHERE id > 1 |> AGGREGATE sum(id) AS s")


def recursive(spark, fixtures):
    return spark.sql("WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 4) SELECT * FROM t")


def sql_function(spark, fixtures):
    spark.sql("CREATE OR REPLACE TEMPORARY FUNCTION conformance_area(w DOUBLE, h DOUBLE) RETURNS DOUBLE RETURN w * h")
    return spark.sql("SELECT conformance_area(2, 3.5) AS a")


def script(spark, fixtures):
    return spark.sql("BEGIN DECLARE x INT DEFAULT 1; SET x = x + 41; SELECT x AS answer; END")


def explain_statement(spark, fixtures):
    return "Physical Plan" in spark.sql("EXPLAIN SELECT 1").collect()[0][0]


def table_valued_function(spark, fixtures):
    return spark.sql("SELECT * FROM explode(array(1, 2))")


def range_of(spark, fixtures):
    return spark.range(10, 0, -3)


def range_with_partitions(spark, fixtures):
    return spark.range(0, 9, 2, numPartitions=3)


def table(spark, fixtures):
    fixtures.departments.createOrReplaceTempView("conformance_table")
    return spark.table("conformance_table")
