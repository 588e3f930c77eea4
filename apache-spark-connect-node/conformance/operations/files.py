def _written(frame, path, format, **options):
    frame.coalesce(1).write.format(format).options(**options).mode("overwrite").save(path)


def parquet(spark, fixtures):
    path = fixtures.folder + "/parquet"
    fixtures.trades.coalesce(1).write.parquet(path, mode="overwrite")
    return spark.read.parquet(path)


def json(spark, fixtures):
    path = fixtures.folder + "/json"
    fixtures.trades.coalesce(1).write.json(path, mode="overwrite")
    return spark.read.json(path)


def json_with_schema(spark, fixtures):
    path = fixtures.folder + "/json-schema"
    _written(fixtures.people, path, "json")
    return spark.read.schema("id BIGINT, name STRING, nothing INT").json(path)


def csv(spark, fixtures):
    path = fixtures.folder + "/csv"
    _written(fixtures.trades, path, "csv", header=True, sep=";")
    return spark.read.option("header", True).option("sep", ";").option("inferSchema", True).csv(path)


def csv_with_malformed_rows(spark, fixtures):
    path = fixtures.folder + "/csv-malformed"
    _written(spark.sql("SELECT * FROM VALUES ('1,a'), ('x,b'), ('3') t(line)"), path, "text")
    return spark.read.options(mode="PERMISSIVE", columnNameOfCorruptRecord="bad").schema("n INT, s STRING, bad STRING").csv(path)


def orc(spark, fixtures):
    path = fixtures.folder + "/orc"
    fixtures.nested.coalesce(1).write.orc(path, mode="overwrite")
    return spark.read.orc(path)


def text(spark, fixtures):
    path = fixtures.folder + "/text"
    fixtures.people.select("name").coalesce(1).write.mode("overwrite").text(path)
    return spark.read.text(path)


def xml(spark, fixtures):
    path = fixtures.folder + "/xml"
    fixtures.people.coalesce(1).write.mode("overwrite").option("rowTag", "person").xml(path)
    return spark.read.option("rowTag", "person").xml(path)


def partitioned(spark, fixtures):
    path = fixtures.folder + "/partitioned"
    fixtures.trades.coalesce(1).write.partitionBy("symbol").mode("overwrite").parquet(path)
    return spark.read.parquet(path).filter("symbol = 'AAPL'")


def several_paths(spark, fixtures):
    paths = [fixtures.folder + "/one", fixtures.folder + "/two"]
    for path in paths:
        _written(fixtures.departments, path, "parquet")
    return spark.read.parquet(*paths)


def loaded_by_format(spark, fixtures):
    path = fixtures.folder + "/loaded"
    _written(fixtures.departments, path, "parquet")
    return spark.read.format("parquet").load(path)


def metadata_column(spark, fixtures):
    path = fixtures.folder + "/metadata"
    _written(fixtures.departments, path, "parquet")
    frame = spark.read.parquet(path)
    return frame.select("title", frame.metadataColumn("_metadata").getField("file_block_start").alias("start"))


def input_files(spark, fixtures):
    path = fixtures.folder + "/input-files"
    _written(fixtures.departments, path, "parquet")
    return [file.split("/input-files/")[1].split("-")[0] for file in spark.read.parquet(path).inputFiles()]


def appended(spark, fixtures):
    path = fixtures.folder + "/appended"
    _written(fixtures.departments, path, "parquet")
    fixtures.departments.coalesce(1).write.mode("append").parquet(path)
    return spark.read.parquet(path).count()


def ignored(spark, fixtures):
    path = fixtures.folder + "/ignored"
    _written(fixtures.departments, path, "parquet")
    fixtures.people.write.mode("ignore").parquet(path)
    return spark.read.parquet(path).columns


def noop(spark, fixtures):
    fixtures.trades.write.format("noop").mode("overwrite").save()


def sql_over_files(spark, fixtures):
    path = fixtures.folder + "/sql"
    _written(fixtures.departments, path, "parquet")
    return spark.sql(f"SELECT title FROM parquet.`{path}`")
