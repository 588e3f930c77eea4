import {
  col,
  type DataFrame,
  expr,
  functions as F,
  lit,
  type OutputMode,
  type SparkSession,
  StreamingQueryError,
} from "apache-spark-connect-node";
import type { Fixtures, Topic } from "../harness/operation.js";

const rate = (spark: SparkSession) => spark.readStream.format("rate").option("rowsPerSecond", 5).load();

/** What is in the files of a stream now, in a table of the session. */
async function toMemory({ folder }: Fixtures, name: string, frame: DataFrame, mode: OutputMode) {
  const writer = frame.writeStream.format("memory").queryName(name).outputMode(mode).trigger({ availableNow: true });
  const query = await writer.option("checkpointLocation", `${folder}/checkpoint-${name}`).start();
  return { query, ended: await query.awaitTermination(60_000) };
}

const COLUMNS = "department INT, title STRING";

export const streams: Topic = {
  rate: (spark) => rate(spark),
  filtered: (spark) => rate(spark).filter("value % 2 = 0").select(col("value").multiply(10).alias("v"), "timestamp"),
  windowedWithWatermark: (spark) =>
    rate(spark)
      .withWatermark("timestamp", "10 seconds")
      .groupBy(F.window("timestamp", "5 seconds"))
      .agg(F.sum("value").alias("s")),
  deduplicated: (spark) => rate(spark).withWatermark("timestamp", "1 minute").dropDuplicates("value"),
  deduplicatedWithinWatermark: (spark) =>
    rate(spark).withWatermark("timestamp", "1 minute").dropDuplicatesWithinWatermark("value"),
  joinedWithATable: (spark, { departments }) => rate(spark).join(departments, col("value").equalTo(col("department"))),
  joinedWithAStream: (spark) => {
    const left = rate(spark).withWatermark("timestamp", "1 minute").alias("l");
    const right = rate(spark).withWatermark("timestamp", "1 minute").alias("r");
    const later = expr("r.timestamp + INTERVAL 5 SECONDS");
    return left.join(right, col("l.value").equalTo(col("r.value")).and(col("l.timestamp").leq(later)));
  },
  isStreaming: async (spark, { trades }) => [await rate(spark).isStreaming(), await trades.isStreaming()],
  fileStreamSchema: async (spark, { departments, folder }) => {
    const path = `${folder}/stream-schema`;
    await departments.coalesce(1).write.mode("overwrite").parquet(path);
    return spark.readStream.schema(COLUMNS).format("parquet").load(path);
  },
  fileStreamRows: async (spark, fixtures) => {
    const path = `${fixtures.folder}/stream-rows`;
    await fixtures.trades.coalesce(1).write.mode("overwrite").parquet(path);
    const schema = "id INT, symbol STRING, price DOUBLE, size BIGINT, at TIMESTAMP";
    const stream = spark.readStream.schema(schema).format("parquet").load(path).select("id", "symbol", "at");
    const { ended } = await toMemory(fixtures, "conformance_rows", stream, "append");
    const rows = await spark.table("conformance_rows").orderBy("id").collect();
    return [ended, rows.map((row) => Object.values(row))];
  },
  fileStreamAggregate: async (spark, fixtures) => {
    const path = `${fixtures.folder}/stream-aggregate`;
    await fixtures.trades.select("id", "symbol", "size").coalesce(1).write.mode("overwrite").json(path);
    const stream = spark.readStream.schema("id INT, symbol STRING, size BIGINT").format("json").load(path);
    const volumes = stream.groupBy("symbol").agg(F.sum("size").alias("volume"));
    const { query } = await toMemory(fixtures, "conformance_volumes", volumes, "complete");
    const rows = await spark.table("conformance_volumes").orderBy("symbol").collect();
    const error = await query.exception();
    return [query.name, await query.isActive(), error?.message, rows.map((row) => Object.values(row))];
  },
  streamToFiles: async (spark, { departments, folder }) => {
    const source = `${folder}/stream-source`;
    const target = `${folder}/stream-target`;
    await departments.coalesce(1).write.mode("overwrite").csv(source);
    const writer = spark.readStream.schema(COLUMNS).format("csv").load(source).writeStream.format("parquet");
    const query = await writer
      .partitionBy("department")
      .option("checkpointLocation", `${target}-checkpoint`)
      .trigger({ availableNow: true })
      .start(target);
    await query.awaitTermination();
    return spark.read.parquet(target);
  },
  streamToTable: async (spark, { departments, folder }) => {
    const source = `${folder}/stream-table-source`;
    await departments.select("title").coalesce(1).write.mode("overwrite").text(source);
    await spark.sql("DROP TABLE IF EXISTS conformance_streamed");
    const query = await spark.readStream
      .format("text")
      .load(source)
      .writeStream.option("checkpointLocation", `${source}-checkpoint`)
      .trigger({ availableNow: true })
      .toTable("conformance_streamed");
    await query.awaitTermination();
    const rows = await spark.table("conformance_streamed").collect();
    await spark.sql("DROP TABLE conformance_streamed");
    return rows.map((row) => String(row["value"])).toSorted();
  },
  activeQueries: async (spark, { folder }) => {
    const query = await rate(spark)
      .writeStream.format("noop")
      .queryName("conformance_active")
      .option("checkpointLocation", `${folder}/checkpoint-active`)
      .start();
    const names = (await spark.streams.active()).map((active) => active.name);
    const found = (await spark.streams.get(query.id))?.name;
    await query.stop();
    return [names, found, await query.isActive(), (await spark.streams.active()).length];
  },
  progress: async (spark, fixtures) => {
    const path = `${fixtures.folder}/stream-progress`;
    await fixtures.departments.coalesce(1).write.mode("overwrite").parquet(path);
    const read = spark.readStream.schema(COLUMNS).format("parquet").load(path);
    const stream = read.observe("seen", F.count(lit(1)).alias("n"));
    const { query } = await toMemory(fixtures, "conformance_progress", stream, "append");
    const [first] = await query.recentProgress();
    return [
      first?.name,
      first?.batchId,
      first?.numInputRows,
      first?.sources.length,
      Number(first?.observedMetrics["seen"]?.["n"]),
    ];
  },
  failingQuery: async (spark, { departments, folder }) => {
    const path = `${folder}/stream-failing`;
    await departments.coalesce(1).write.mode("overwrite").parquet(path);
    const stream = spark.readStream.schema(COLUMNS).format("parquet").load(path);
    const writer = stream.select(expr("department / (department - department)")).writeStream.format("noop");
    const options = writer.option("checkpointLocation", `${path}-checkpoint`).trigger({ availableNow: true });
    const query = await options.start();
    try {
      await query.awaitTermination();
      return undefined;
    } catch (error) {
      if (!(error instanceof StreamingQueryError)) throw error;
      return [error.errorClass, (await query.exception())?.message.includes("DIVIDE_BY_ZERO")];
    }
  },
  explainOfAQuery: async (spark, fixtures) => {
    const path = `${fixtures.folder}/stream-explained`;
    await fixtures.departments.coalesce(1).write.mode("overwrite").parquet(path);
    const stream = spark.readStream.schema(COLUMNS).format("parquet").load(path).filter("department > 10");
    const { query } = await toMemory(fixtures, "conformance_explained", stream, "append");
    const lines = (await query.explain()).trim().split("\n");
    return lines.map((line) => line.split("[")[0]?.split("(")[0]?.trim());
  },
};
