import { col, functions as F, lit } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

export const structures: Topic = {
  fields: (_, { nested }) =>
    nested.select(
      "s.a",
      "s.b.c",
      col("s").getField("b").getField("d").alias("d"),
      col("s.b").getItem("c").alias("again"),
    ),
  items: (_, { nested }) =>
    nested
      .filter("id = 1")
      .select(
        col("xs").getItem(0).alias("first"),
        col("xs").getItem(1).alias("second"),
        col("m").getItem("k").alias("k"),
        col("m").getItem("l").alias("l"),
      ),
  itemsByColumn: (_, { nested }) => nested.filter("id = 1").select(col("xs").getItem(col("id")).alias("x")),
  withField: (_, { nested }) => nested.select(col("s").withField("n", lit(1)).alias("s")),
  withFieldInside: (_, { nested }) =>
    nested.select(
      col("s")
        .withField("b.c", F.upper(col("s.b.c")))
        .alias("s"),
    ),
  dropFields: (_, { nested }) => nested.select(col("s").dropFields("a", "b.d").alias("s")),
  structStar: (_, { nested }) => nested.select("s.*"),
  makeStruct: (_, { people }) =>
    people.select(F.struct("id", col("name").alias("n")).alias("s"), F.named_struct(lit("k"), col("id")).alias("t")),
  makeArrayAndMap: (_, { people }) =>
    people.select(
      F.array("id", "boss").alias("a"),
      F.create_map(lit("id"), col("id"), lit("boss"), col("boss")).alias("m"),
    ),
  transformArray: (_, { nested }) =>
    nested.select(F.transform("xs", (x) => x.plus(1)).alias("a"), F.filter("xs", (x) => x.gt(1)).alias("b")),
  transformWithIndex: (_, { nested }) => nested.select(F.transform("xs", (x, i) => x.multiply(i)).alias("a")),
  aggregateArray: (_, { nested }) =>
    nested.select(F.aggregate("xs", lit(0), (sum, x) => sum.plus(F.coalesce(x, lit(0)))).alias("a")),
  arrayPredicates: (_, { nested }) =>
    nested.select(F.exists("xs", (x) => x.gt(2)).alias("a"), F.forall("xs", (x) => x.gt(0)).alias("b")),
  zipArrays: (_, { nested }) => nested.select(F.zip_with("xs", "xs", (x, y) => x.minus(y)).alias("z")),
  mapFunctions: (_, { nested }) =>
    nested.select(
      F.map_keys("m").alias("a"),
      F.map_values("m").alias("b"),
      F.transform_values("m", (_, value) => value.multiply(10)).alias("c"),
      F.map_filter("m", (_, value) => value.gt(1)).alias("d"),
      F.map_entries("m").alias("e"),
    ),
  nestedLambdas: (_, { nested }) =>
    nested.select(F.transform("xs", (x) => F.transform("xs", (y) => x.plus(y))).alias("n")),
  arrayFunctions: (_, { nested }) =>
    nested.select(
      F.size("xs").alias("a"),
      F.sort_array("xs", false).alias("b"),
      F.array_contains("xs", 3).alias("c"),
      F.array_max("xs").alias("d"),
      F.array_join("xs", ",", "-").alias("e"),
      F.slice("xs", 1, 2).alias("f"),
      F.array_distinct("xs").alias("g"),
      F.flatten(F.array("xs", "xs")).alias("h"),
    ),
  jsonOfStruct: (_, { nested }) => nested.select(F.to_json("s").alias("a"), F.to_json("m").alias("b")),
  structOfJson: async (spark) =>
    (await spark.sql(`SELECT '{"a": 1, "b": [true, null]}' j`)).select(
      F.from_json("j", "a INT, b ARRAY<BOOLEAN>").alias("s"),
      F.get_json_object("j", "$.b[0]").alias("g"),
    ),
};
