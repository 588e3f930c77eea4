from pyspark.sql import functions as F

from harness.outcome import printed


def _rate(spark):
    return spark.readStream.format("rate").option("rowsPerSecond", 5).load()


def rate(spark, fixtures):
    return _rate(spark)


def filtered(spark, fixtures):
    return _rate(spark).filter("value % 2 = 0").select((F.col("value") * 10).alias("v"), "timestamp")


def windowed_with_watermark(spark, fixtures):
    return _rate(spark).withWatermark("timestamp", "10 seconds").groupBy(F.window("timestamp", "5 seconds")).agg(F.sum("value").alias("s"))


def deduplicated(spark, fixtures):
    return _rate(spark).withWatermark("timestamp", "1 minute").dropDuplicates(["value"])


def deduplicated_within_watermark(spark, fixtures):
    return _rate(spark).withWatermark("timestamp", "1 minute").dropDuplicatesWithinWatermark(["value"])


def joined_with_a_table(spark, fixtures):
    return _rate(spark).join(fixtures.departments, F.col("value") == F.col("department"))


def joined_with_a_stream(spark, fixtures):
    left = _rate(spark).withWatermark("timestamp", "1 minute").alias("l")
    right = _rate(spark).withWatermark("timestamp", "1 minute").alias("r")
    near = (F.col("l.value") == F.col("r.value")) & (F.col("l.timestamp") <= F.expr("r.timestamp + INTERVAL 5 SECONDS"))
    return left.join(right, near)


def is_streaming(spark, fixtures):
    return [_rate(spark).isStreaming, fixtures.trades.isStreaming]


def file_stream_schema(spark, fixtures):
    path = fixtures.folder + "/stream-schema"
    fixtures.departments.coalesce(1).write.mode("overwrite").parquet(path)
    return spark.readStream.schema("department INT, title STRING").format("parquet").load(path)


def _files_to_memory(spark, fixtures, name, frame, mode):
    query = (
        frame.writeStream.format("memory").queryName(name).outputMode(mode).trigger(availableNow=True)
        .option("checkpointLocation", f"{fixtures.folder}/checkpoint-{name}").start()
    )
    ended = query.awaitTermination(60)
    return query, ended


def file_stream_rows(spark, fixtures):
    path = fixtures.folder + "/stream-rows"
    fixtures.trades.coalesce(1).write.mode("overwrite").parquet(path)
    stream = spark.readStream.schema("id INT, symbol STRING, price DOUBLE, size BIGINT, at TIMESTAMP").parquet(path)
    _, ended = _files_to_memory(spark, fixtures, "conformance_rows", stream.select("id", "symbol", "at"), "append")
    rows = spark.table("conformance_rows").orderBy("id").collect()
    return [ended, [list(row) for row in rows]]


def file_stream_aggregate(spark, fixtures):
    path = fixtures.folder + "/stream-aggregate"
    fixtures.trades.select("id", "symbol", "size").coalesce(1).write.mode("overwrite").json(path)
    stream = spark.readStream.schema("id INT, symbol STRING, size BIGINT").json(path)
    volumes = stream.groupBy("symbol").agg(F.sum("size").alias("volume"))
    query, _ = _files_to_memory(spark, fixtures, "conformance_volumes", volumes, "complete")
    rows = spark.table("conformance_volumes").orderBy("symbol").collect()
    return [query.name, query.isActive, query.exception(), [list(row) for row in rows]]


def stream_to_files(spark, fixtures):
    source, target = fixtures.folder + "/stream-source", fixtures.folder + "/stream-target"
    fixtures.departments.coalesce(1).write.mode("overwrite").csv(source)
    stream = spark.readStream.schema("department INT, title STRING").csv(source)
    query = stream.writeStream.format("parquet").partitionBy("department").option("checkpointLocation", target + "-checkpoint").trigger(availableNow=True).start(target)
    query.awaitTermination()
    return spark.read.parquet(target)


def stream_to_table(spark, fixtures):
    source = fixtures.folder + "/stream-table-source"
    fixtures.departments.select("title").coalesce(1).write.mode("overwrite").text(source)
    spark.sql("DROP TABLE IF EXISTS conformance_streamed")
    stream = spark.readStream.text(source)
    query = stream.writeStream.option("checkpointLocation", source + "-checkpoint").trigger(availableNow=True).toTable("conformance_streamed")
    query.awaitTermination()
    rows = sorted(row[0] for row in spark.table("conformance_streamed").collect())
    spark.sql("DROP TABLE conformance_streamed")
    return rows


def active_queries(spark, fixtures):
    query = _rate(spark).writeStream.format("noop").queryName("conformance_active").option("checkpointLocation", fixtures.folder + "/checkpoint-active").start()
    names = [active.name for active in spark.streams.active]
    found = spark.streams.get(query.id).name
    query.stop()
    return [names, found, query.isActive, len(spark.streams.active)]


def progress(spark, fixtures):
    path = fixtures.folder + "/stream-progress"
    fixtures.departments.coalesce(1).write.mode("overwrite").parquet(path)
    stream = spark.readStream.schema("department INT, title STRING").parquet(path).observe("seen", F.count(F.lit(1)).alias("n"))
    query, _ = _files_to_memory(spark, fixtures, "conformance_progress", stream, "append")
    last = query.recentProgress[0]
    return [last.name, last.batchId, last.numInputRows, len(last.sources), last.observedMetrics["seen"][0][0]]


def failing_query(spark, fixtures):
    path = fixtures.folder + "/stream-failing"
    fixtures.departments.coalesce(1).write.mode("overwrite").parquet(path)
    stream = spark.readStream.schema("department INT, title STRING").parquet(path).select(F.expr("department / (department - department)"))
    query = stream.writeStream.format("noop").option("checkpointLocation", path + "-checkpoint").trigger(availableNow=True).start()
    try:
        query.awaitTermination()
    except Exception as error:
        return [error.getCondition(), "DIVIDE_BY_ZERO" in str(query.exception())]


def explain_of_a_query(spark, fixtures):
    path = fixtures.folder + "/stream-explained"
    fixtures.departments.coalesce(1).write.mode("overwrite").parquet(path)
    stream = spark.readStream.schema("department INT, title STRING").parquet(path).filter("department > 10")
    query, _ = _files_to_memory(spark, fixtures, "conformance_explained", stream, "append")
    return [line.split("[")[0].split("(")[0].strip() for line in printed(query.explain).strip().split("\n")]
