import { functions as F, lit, type SparkSession } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

const parsed = (spark: SparkSession) => spark.sql(`SELECT parse_json('{"a": 1, "b": [true, null, "x"], "c": 1.25}') v`);

export const variants: Topic = {
  variant: (spark) => parsed(spark),
  variantGet: async (spark) =>
    (await parsed(spark)).select(
      F.variant_get("v", "$.a", "int").alias("a"),
      F.try_variant_get("v", "$.b", "int").alias("b"),
    ),
  variantAsJson: async (spark) =>
    (await parsed(spark)).select(F.to_json("v").alias("j"), F.schema_of_variant("v").alias("s")),
  parseJson: (spark) =>
    spark
      .range(1)
      .select(
        F.parse_json(lit("[1, 2]")).alias("v"),
        F.try_parse_json(lit("[")).alias("w"),
        F.is_variant_null(F.parse_json(lit("null"))).alias("n"),
      ),
  nestedVariant: (spark) => spark.sql("SELECT named_struct('v', parse_json('1')) s, array(parse_json('\"x\"')) a"),
};
