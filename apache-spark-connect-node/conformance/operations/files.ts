import type { DataFrame, Options } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

const written = async (frame: DataFrame, path: string, format: string, options: Options = {}): Promise<void> =>
  frame.coalesce(1).write.format(format).options(options).mode("overwrite").save(path);

export const files: Topic = {
  parquet: async (spark, { trades, folder }) => {
    const path = `${folder}/parquet`;
    await trades.coalesce(1).write.mode("overwrite").parquet(path);
    return spark.read.parquet(path);
  },
  json: async (spark, { trades, folder }) => {
    const path = `${folder}/json`;
    await trades.coalesce(1).write.mode("overwrite").json(path);
    return spark.read.json(path);
  },
  jsonWithSchema: async (spark, { people, folder }) => {
    const path = `${folder}/json-schema`;
    await written(people, path, "json");
    return spark.read.schema("id BIGINT, name STRING, nothing INT").json(path);
  },
  csv: async (spark, { trades, folder }) => {
    const path = `${folder}/csv`;
    await written(trades, path, "csv", { header: true, sep: ";" });
    return spark.read.option("header", true).option("sep", ";").option("inferSchema", true).csv(path);
  },
  csvWithMalformedRows: async (spark, { folder }) => {
    const path = `${folder}/csv-malformed`;
    await written(await spark.sql("SELECT * FROM VALUES ('1,a'), ('x,b'), ('3') t(line)"), path, "text");
    const options = { mode: "PERMISSIVE", columnNameOfCorruptRecord: "bad" };
    return spark.read.options(options).schema("n INT, s STRING, bad STRING").csv(path);
  },
  orc: async (spark, { nested, folder }) => {
    const path = `${folder}/orc`;
    await nested.coalesce(1).write.mode("overwrite").orc(path);
    return spark.read.orc(path);
  },
  text: async (spark, { people, folder }) => {
    const path = `${folder}/text`;
    await people.select("name").coalesce(1).write.mode("overwrite").text(path);
    return spark.read.text(path);
  },
  xml: async (spark, { people, folder }) => {
    const path = `${folder}/xml`;
    await people.coalesce(1).write.mode("overwrite").option("rowTag", "person").xml(path);
    return spark.read.option("rowTag", "person").xml(path);
  },
  partitioned: async (spark, { trades, folder }) => {
    const path = `${folder}/partitioned`;
    await trades.coalesce(1).write.partitionBy("symbol").mode("overwrite").parquet(path);
    return spark.read.parquet(path).filter("symbol = 'AAPL'");
  },
  severalPaths: async (spark, { departments, folder }) => {
    const paths = [`${folder}/one`, `${folder}/two`];
    for (const path of paths) await written(departments, path, "parquet");
    return spark.read.parquet(...paths);
  },
  loadedByFormat: async (spark, { departments, folder }) => {
    const path = `${folder}/loaded`;
    await written(departments, path, "parquet");
    return spark.read.format("parquet").load(path);
  },
  metadataColumn: async (spark, { departments, folder }) => {
    const path = `${folder}/metadata`;
    await written(departments, path, "parquet");
    const frame = spark.read.parquet(path);
    return frame.select("title", frame.metadataColumn("_metadata").getField("file_block_start").alias("start"));
  },
  inputFiles: async (spark, { departments, folder }) => {
    const path = `${folder}/input-files`;
    await written(departments, path, "parquet");
    const files = await spark.read.parquet(path).inputFiles();
    return files.map((file) => file.split("/input-files/")[1]?.split("-")[0]);
  },
  appended: async (spark, { departments, folder }) => {
    const path = `${folder}/appended`;
    await written(departments, path, "parquet");
    await departments.coalesce(1).write.mode("append").parquet(path);
    return spark.read.parquet(path).count();
  },
  ignored: async (spark, { departments, people, folder }) => {
    const path = `${folder}/ignored`;
    await written(departments, path, "parquet");
    await people.write.mode("ignore").parquet(path);
    return spark.read.parquet(path).columns();
  },
  noop: async (_, { trades }) => {
    await trades.write.format("noop").mode("overwrite").save();
    return undefined;
  },
  sqlOverFiles: async (spark, { departments, folder }) => {
    const path = `${folder}/sql`;
    await written(departments, path, "parquet");
    return spark.sql(`SELECT title FROM parquet.\`${path}\``);
  },
};
