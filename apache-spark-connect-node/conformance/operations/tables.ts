import {
  col,
  type DataFrame,
  expr,
  functions as F,
  SparkConnectError,
  type SparkSession,
} from "apache-spark-connect-node";
import type { Plain, Topic } from "../harness/operation.js";

async function dropped(spark: SparkSession, name: string, use: () => Promise<Plain>): Promise<Plain> {
  await spark.sql(`DROP TABLE IF EXISTS ${name}`);
  try {
    return await use();
  } finally {
    await spark.sql(`DROP TABLE IF EXISTS ${name}`);
  }
}

const rows = async (frame: DataFrame): Promise<Plain> => (await frame.collect()).map((row) => Object.values(row));

async function conditionOf(action: Promise<unknown>): Promise<Plain> {
  try {
    await action;
    return undefined;
  } catch (error) {
    if (error instanceof SparkConnectError) return [error.errorClass, error.sqlState];
    throw error;
  }
}

export const tables: Topic = {
  saveAsTable: (spark, { departments }) =>
    dropped(spark, "conformance_saved", async () => {
      await departments.write.format("parquet").saveAsTable("conformance_saved");
      return rows(spark.table("conformance_saved").orderBy("department"));
    }),
  insertInto: (spark, { departments, people }) =>
    dropped(spark, "conformance_inserted", async () => {
      await departments.write.saveAsTable("conformance_inserted");
      await departments.limit(1).write.insertInto("conformance_inserted");
      await people.select("id", "name").limit(0).write.mode("append").insertInto("conformance_inserted");
      return spark.table("conformance_inserted").count();
    }),
  overwriteInto: (spark, { departments, people }) =>
    dropped(spark, "conformance_overwritten", async () => {
      await departments.write.saveAsTable("conformance_overwritten");
      const one = people.filter("id = 1").select("id", "name");
      await one.write.mode("overwrite").insertInto("conformance_overwritten");
      return rows(spark.table("conformance_overwritten"));
    }),
  bucketed: (spark, { trades }) =>
    dropped(spark, "conformance_bucketed", async () => {
      await trades.write.bucketBy(2, "symbol").sortBy("id").saveAsTable("conformance_bucketed");
      const described = await (await spark.sql("DESCRIBE EXTENDED conformance_bucketed")).collect();
      const shown = described.filter((row) => /ucket|Sort/.test(String(row["col_name"])));
      return shown.map((row) => Object.values(row));
    }),
  partitioned: (spark, { trades }) =>
    dropped(spark, "conformance_partitioned", async () => {
      await trades.write.partitionBy("symbol").saveAsTable("conformance_partitioned");
      const partitions = await (await spark.sql("SHOW PARTITIONS conformance_partitioned")).collect();
      return partitions.map((row) => String(row["partition"])).toSorted();
    }),
  tablePlan: async (spark, { people, folder }) => {
    await spark.sql("DROP TABLE IF EXISTS conformance_planned");
    const writer = people.coalesce(1).write.option("path", `${folder}/planned`).mode("overwrite");
    await writer.saveAsTable("conformance_planned");
    return spark.read.table("conformance_planned").filter("id > 2");
  },
  createByWriterV2: (spark, { departments }) =>
    dropped(spark, "conformance_v2", async () => {
      await departments.writeTo("conformance_v2").using("parquet").tableProperty("owner-of", "me").create();
      const properties = await spark.catalog.getTableProperties("conformance_v2");
      return [await spark.table("conformance_v2").count(), properties.get("owner-of")];
    }),
  mergeIntoUnsupported: (spark, { departments }) =>
    dropped(spark, "conformance_merged", async () => {
      await departments.write.saveAsTable("conformance_merged");
      const condition = expr("conformance_merged.department = s.department");
      const merge = departments.alias("s").mergeInto("conformance_merged", condition);
      return conditionOf(merge.whenMatched().updateAll().whenNotMatched().insertAll().merge());
    }),
  overwriteUnsupported: (spark, { departments }) =>
    dropped(spark, "conformance_v2_overwritten", async () => {
      await departments.write.saveAsTable("conformance_v2_overwritten");
      return conditionOf(departments.writeTo("conformance_v2_overwritten").overwrite(col("department").equalTo(10)));
    }),
  createExisting: (spark, { departments }) =>
    dropped(spark, "conformance_twice", async () => {
      await departments.write.saveAsTable("conformance_twice");
      return conditionOf(departments.writeTo("conformance_twice").using("parquet").create());
    }),
  appendToMissing: (_, { departments }) => conditionOf(departments.writeTo("conformance_missing").append()),
  partitionedByTransform: (spark, { trades }) =>
    dropped(spark, "conformance_days", async () => {
      const writer = trades.writeTo("conformance_days").using("parquet");
      return (await conditionOf(writer.partitionedBy(F.partitioning.days("at")).create())) ?? "created";
    }),
};
