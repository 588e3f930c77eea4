import {
  col,
  type DataFrame,
  type ExplainMode,
  functions as F,
  lit,
  Observation,
  type StorageLevel,
  StorageLevels,
} from "apache-spark-connect-node";
import type { Plain, Topic } from "../harness/operation.js";

const values = (rows: Awaited<ReturnType<DataFrame["collect"]>>): Plain => rows.map((row) => Object.values(row));

const levelOf = ({ useDisk, useMemory, useOffHeap, deserialized, replication }: StorageLevel): Plain => [
  useDisk,
  useMemory,
  useOffHeap,
  deserialized,
  replication,
];

const EXPLAIN_MODES: readonly ExplainMode[] = ["simple", "extended", "codegen", "cost", "formatted"];

export const actions: Topic = {
  count: (_, { trades }) => trades.count(),
  columns: (_, { trades }) => trades.columns(),
  dtypes: (_, { nested }) => nested.dtypes(),
  schemaTree: (_, { nested }) => nested.schemaTree(),
  take: async (_, { departments }) => values(await departments.orderBy("department").take(2)),
  head: async (_, { departments }) => values(await departments.orderBy("department").take(1)),
  tail: async (_, { departments }) => values(await departments.orderBy("department").tail(2)),
  first: async (_, { departments }) => Object.values((await departments.orderBy("department").first()) ?? {}),
  firstOfNothing: (_, { departments }) => departments.filter("false").first(),
  isEmpty: async (_, { departments }) => [await departments.isEmpty(), await departments.filter("false").isEmpty()],
  show: (_, { trades }) => trades.orderBy("id").showString({ rows: 3 }),
  showVertically: (_, { people }) => people.orderBy("id").showString({ rows: 2, truncate: 5, vertical: true }),
  showUntruncated: (_, { nested }) => nested.orderBy("id").showString({ truncate: 0 }),
  localIterator: async (spark) => {
    const ids: Plain[] = [];
    for await (const row of spark.range(5).rows()) ids.push(row["id"]);
    return ids;
  },
  isLocalAndStreaming: async (_, { trades }) => [await trades.isLocal(), await trades.isStreaming()],
  sameSemantics: async (_, { trades, people }) => {
    const one = trades.select("id");
    return [await one.sameSemantics(trades.select(col("id").alias("i"))), await one.sameSemantics(people.select("id"))];
  },
  semanticHash: async (_, { trades }) =>
    (await trades.select("id").semanticHash()) === (await trades.select(col("id").alias("i")).semanticHash()),
  explainModes: (spark) =>
    Promise.all(EXPLAIN_MODES.map(async (mode) => (await spark.range(3).explain(mode)).split("\n")[0])),
  version: (spark) => spark.version(),
  storageLevels: async (spark) => {
    const frame = spark.range(7).filter("id > 1");
    const before = await frame.storageLevel();
    await frame.cache();
    const cached = await frame.storageLevel();
    await frame.unpersist({ blocking: true });
    await frame.persist(StorageLevels.DISK_ONLY_2);
    const disk = await frame.storageLevel();
    await frame.unpersist({ blocking: true });
    return [before, cached, disk, await frame.storageLevel()].map(levelOf);
  },
  cachedPlan: async (spark) => {
    const frame = spark.range(11).filter("id > 2");
    await frame.cache();
    const plan = await frame.explain("extended");
    await frame.unpersist({ blocking: true });
    return plan.includes("InMemoryRelation");
  },
  observedMetrics: async (_, { trades }) => {
    const observation = new Observation("seen");
    await trades.observe(observation, F.count(lit(1)).alias("n"), F.max("price").alias("m")).collect();
    return observation.metrics;
  },
  observedPlan: (_, { trades }) => trades.observe("named", F.count(lit(1)).alias("n")),
  localCheckpoint: async (_, { departments }) =>
    values(await (await departments.localCheckpoint()).orderBy("department").collect()),
  fewerColumnsOfJson: async (_, { departments }) =>
    (await departments.toJSON().collect()).map((row) => String(row["value"])).toSorted(),
};
