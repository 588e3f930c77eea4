import { col, functions as F, lit } from "apache-spark-connect-node";
import { type Topic, unread } from "../harness/operation.js";

export const shape: Topic = {
  unpivot: (_, { trades }) =>
    trades
      .select("id", col("size").alias("a"), col("id").cast("bigint").alias("b"))
      .unpivot(["id"], ["a", "b"], { variable: "what", value: "much" }),
  unpivotAll: (_, { people }) =>
    people.select("id", "department", "boss").unpivot(["id"], undefined, { variable: "what", value: "much" }),
  melt: (_, { people }) => people.unpivot(["id"], ["department", "boss"], { variable: "what", value: "much" }),
  transpose: (_, { people }) => people.select("name", "department", "boss").transpose(),
  transposeByColumn: (_, { people }) => people.select("department", "boss", "name").transpose("name"),
  repartition: (_, { people }) => people.repartition(3),
  repartitionByColumns: (_, { people }) => people.repartition("department", col("boss")),
  repartitionByNumberAndColumns: (_, { people }) => people.repartition(5, "department"),
  repartitionByRange: (_, { people }) => people.repartitionByRange(2, col("id").desc()),
  repartitionById: (_, { people }) => people.repartitionById(4, col("id").mod(4)),
  coalesce: (_, { people }) => people.repartition(4).coalesce(2),
  partitionNumbers: (spark) => spark.range(0, 8, 1, 4).select("id", F.spark_partition_id().alias("p")),
  explode: (_, { nested }) => nested.select("id", F.explode("xs").alias("x")),
  explodeOuterMap: (_, { nested }) => nested.select("id", F.explode_outer("m").alias("k", "v")),
  posexplode: (_, { nested }) => nested.select("id", F.posexplode("xs")),
  inline: (_, { nested }) => nested.select(F.inline(F.array("s"))),
  stack: (_, { people }) => people.select("id", F.stack(lit(2), lit("d"), col("department"), lit("b"), col("boss"))),
  randomColumns: (_, { people }) => people.select("id", F.rand(1).alias("a"), F.randn(2).alias("b")),
  unorderedRandomColumns: (_, { people }) =>
    unread(people.select(F.monotonically_increasing_id().alias("i"), F.current_date().alias("d")).select("i")),
};
