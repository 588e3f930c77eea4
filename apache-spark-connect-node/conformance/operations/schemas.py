from pyspark.sql import types as T


def ddl_of_reader(spark, fixtures):
    path = fixtures.folder + "/ddl"
    fixtures.departments.coalesce(1).write.mode("overwrite").json(path)
    return spark.read.schema("department BIGINT COMMENT 'number', title STRING, more STRUCT<a: INT, b: ARRAY<DATE>>").json(path)


def type_of_reader(spark, fixtures):
    path = fixtures.folder + "/typed"
    fixtures.departments.coalesce(1).write.mode("overwrite").json(path)
    schema = T.StructType([T.StructField("title", T.StringType()), T.StructField("d c", T.DecimalType(9, 2))])
    return spark.read.schema(schema).json(path)


def all_types(spark, fixtures):
    return spark.sql(
        "SELECT true a, 1Y b, 1S c, 1 d, 1L e, 1F f, 1D g, 1.5BD h, 's' i, X'00' j, DATE'2026-01-01' k, TIMESTAMP'2026-01-01' l,"
        " TIMESTAMP_NTZ'2026-01-01' m, TIME'10:00' n, INTERVAL '1' DAY o, INTERVAL '1' MINUTE p, array(1) r, map(1, 'a') s,"
        " named_struct('x', 1, 'y z', NULL) t, NULL u, parse_json('1') v"
    )


def interval_types(spark, fixtures):
    return [field.dataType.simpleString() for field in spark.sql("SELECT INTERVAL '1' YEAR a, INTERVAL '1-2' YEAR TO MONTH b, INTERVAL '1 2' DAY TO HOUR c, INTERVAL '1:2' MINUTE TO SECOND d, make_interval(1, 2) e").schema]


def char_and_varchar(spark, fixtures):
    spark.sql("DROP TABLE IF EXISTS conformance_chars")
    spark.sql("CREATE TABLE conformance_chars (a CHAR(3), b VARCHAR(5) NOT NULL COMMENT 'few') USING parquet")
    fields = spark.table("conformance_chars").schema.fields
    spark.sql("DROP TABLE conformance_chars")
    return [[field.name, field.dataType.simpleString(), field.nullable, sorted(field.metadata.items())] for field in fields]


def collated_strings(spark, fixtures):
    return spark.sql("SELECT 'a' COLLATE UNICODE s, array('b' COLLATE UTF8_LCASE) a")


def nullability(spark, fixtures):
    return spark.sql("SELECT id, nullif(id, 1) n, array(id) a, array(nullif(id, 1)) b, map('k', nullif(id, 1)) m FROM range(2)")


def metadata(spark, fixtures):
    return spark.sql("SELECT * FROM VALUES (1) t(a)").withMetadata("a", {"list": [1, 2], "inner": {"b": True}})


def names_with_dots(spark, fixtures):
    return spark.sql("SELECT 1 AS `a.b`, 2 AS `c d`, 3 AS `é`, 4 AS ```q```").select("`a.b`", "`c d`", "é", "```q```")


def empty_frame(spark, fixtures):
    return spark.createDataFrame([], "a INT, b STRING")
