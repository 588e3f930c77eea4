/** Against the server whose connection string is in SPARK_REMOTE: each relation of a DataFrame once, and its rows. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  callFunction,
  col,
  type DataFrame,
  expr,
  InvalidArgumentError,
  lit,
  Observation,
  SparkSession,
  StorageLevels,
  Window,
} from "../src/index.js";

const url = process.env.SPARK_REMOTE;
if (url === undefined) console.log("skipped: set SPARK_REMOTE to the connection string of a Spark Connect server");

describe.skipIf(url === undefined)("a DataFrame", () => {
  const folder = mkdtempSync(join(tmpdir(), "mdsp-dataframe-"));
  let session: SparkSession;
  let trades: DataFrame;
  let names: DataFrame;

  beforeAll(async () => {
    session = await SparkSession.connect({
      url: url ?? "",
      config: { "spark.sql.session.timeZone": "UTC", "spark.sql.shuffle.partitions": 2 },
    });
    trades = await session.sql(
      "SELECT * FROM VALUES (1, 'A', 10.5D, 3), (2, 'B', 20.0D, 1), (3, 'A', 11.5D, 2), (4, 'C', NULL, 5) t(id, symbol, price, size)",
    );
    names = await session.sql("SELECT * FROM VALUES ('A', 'Alpha'), ('B', 'Beta'), ('D', 'Delta') t(symbol, name)");
  });

  afterAll(async () => {
    await session.release();
    await session.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const column = async (frame: DataFrame, name: string) => (await frame.collect()).map((row) => row[name]);

  describe("selects", () => {
    it("columns, expressions and stars", async () => {
      const frame = trades.select("id", col("price").multiply(col("size")).alias("turnover"), expr("lower(symbol) s"));
      expect(await frame.orderBy("id").take(2)).toEqual([
        { id: 1, turnover: 31.5, s: "a" },
        { id: 2, turnover: 20, s: "b" },
      ]);
      expect(await trades.alias("t").select("t.*").columns()).toEqual(["id", "symbol", "price", "size"]);
      expect(await trades.select(trades.colRegex("`s.*`")).columns()).toEqual(["symbol", "size"]);
      expect(await trades.select().count()).toBe(4);
    });

    it("by comparisons and logic", async () => {
      const ids = (condition: Parameters<DataFrame["filter"]>[0]) =>
        column(trades.filter(condition).orderBy("id"), "id");
      expect(await ids("price > 11")).toEqual([2, 3]);
      expect(await ids(col("price").between(10, 12).and(col("symbol").equalTo("A")))).toEqual([1, 3]);
      expect(await ids(col("symbol").isin("B", "C"))).toEqual([2, 4]);
      expect(await ids(col("symbol").notEqual("A").or(col("size").geq(3)))).toEqual([1, 2, 4]);
      expect(await ids(col("price").isNull())).toEqual([4]);
      expect(await ids(col("price").eqNullSafe(lit(null)))).toEqual([4]);
      expect(await ids(col("price").isNotNull().not())).toEqual([4]);
      expect(await ids(col("symbol").like("A%"))).toEqual([1, 3]);
      expect(await ids(col("id").mod(2).equalTo(0))).toEqual([2, 4]);
    });

    it("structs, arrays and maps", async () => {
      const nested = trades
        .limit(1)
        .select(
          callFunction("named_struct", ["a", 1, "b", "x"]).alias("s"),
          callFunction("array", [1, 2, 3]).alias("l"),
        );
      const [row] = await nested
        .select(
          col("s").getField("b").alias("b"),
          col("l").getItem(0).alias("first"),
          col("s").withField("c", 2).dropFields("a").alias("s"),
        )
        .collect();
      expect(row).toEqual({ b: "x", first: 1, s: { b: "x", c: 2 } });
    });

    it("branches, casts and windows", async () => {
      const kind = callFunction("when", [col("size").gt(2), "large"])
        .when(col("size").gt(1), "middle")
        .otherwise("small");
      expect(await column(trades.orderBy("id").select(kind.alias("k")), "k")).toEqual([
        "large",
        "small",
        "middle",
        "large",
      ]);
      expect(() => col("id").when(col("id").gt(1), 2)).toThrow(InvalidArgumentError);
      expect(await column(trades.orderBy("id").select(col("symbol").tryCast("int").alias("i")), "i")).toEqual([
        null,
        null,
        null,
        null,
      ]);
      const sum = callFunction("sum", [col("size")]).over(
        Window.partitionBy("symbol").orderBy(col("id").desc()).rowsBetween(-1, 0),
      );
      expect(await column(trades.select("id", sum.alias("s")).orderBy("id"), "s")).toEqual([5n, 1n, 2n, 5n]);
    });
  });

  it("adds, renames and drops columns", async () => {
    const frame = trades
      .withColumns({ one: 1, twice: col("size").multiply(2) })
      .withColumnRenamed("symbol", "name")
      .drop("price", col("one"));
    expect(await frame.columns()).toEqual(["id", "name", "size", "twice"]);
    expect(await trades.toDF("a", "b", "c", "d").columns()).toEqual(["a", "b", "c", "d"]);
    const [field] = (await trades.withMetadata("id", { unit: "1" }).schema()).fields;
    expect(field?.metadata).toBe('{"unit":"1"}');
  });

  describe("joins", () => {
    it("of all kinds", async () => {
      const rows = (type: Parameters<DataFrame["join"]>[2]) => trades.join(names, "symbol", type).count();
      expect(await Promise.all([rows("inner"), rows("left"), rows("right"), rows("full")])).toEqual([3, 4, 4, 5]);
      expect(await Promise.all([rows("semi"), rows("anti")])).toEqual([3, 1]);
      expect(await trades.crossJoin(names).count()).toBe(12);
    });

    it("of a DataFrame with itself, by whose column it is", async () => {
      const [early, late] = [trades.filter("id < 3"), trades.filter("id > 2")];
      const pairs = early.join(late, early.col("symbol").equalTo(late.col("symbol")));
      expect(await pairs.select(early.col("id"), late.col("id").alias("other")).collect()).toEqual([
        { id: 1, other: 3 },
      ]);
    });

    it("lateral, and with the nearest rows", async () => {
      const later = trades.alias("o").filter("false").limit(1);
      expect(await trades.lateralJoin(later, undefined, "left").count()).toBe(4);
      const nearest = trades.nearestByJoin(
        names.withColumn("n", callFunction("length", [col("name")])),
        callFunction("abs", [col("size").minus(col("n"))]),
        { numResults: 1, mode: "exact", direction: "distance" },
      );
      expect(await nearest.count()).toBe(4);
    });
  });

  it("finds subqueries, scalar, exists and in", async () => {
    const most = trades.agg(callFunction("max", [col("size")]));
    expect(await column(trades.filter(col("size").equalTo(most.scalar())), "id")).toEqual([4]);
    expect(await trades.filter(names.filter("symbol = 'X'").exists()).count()).toBe(0);
    expect(await column(trades.filter(col("symbol").inSubquery(names.select("symbol"))).orderBy("id"), "id")).toEqual([
      1, 2, 3,
    ]);
  });

  it("groups, with rollup, cube, grouping sets and pivot", async () => {
    const total = callFunction("sum", [col("size")]).alias("total");
    expect(await trades.groupBy("symbol").agg(total).orderBy("symbol").collect()).toEqual([
      { symbol: "A", total: 5n },
      { symbol: "B", total: 1n },
      { symbol: "C", total: 5n },
    ]);
    expect(await trades.rollup("symbol").count().count()).toBe(4);
    expect(await trades.cube("symbol", "id").count().count()).toBe(12);
    expect(
      await trades
        .groupingSets([["symbol"], []], "symbol")
        .agg(total)
        .count(),
    ).toBe(4);
    expect(await trades.groupBy().pivot("symbol", ["A", "B"]).sum("size").collect()).toEqual([{ A: 5n, B: 1n }]);
    expect(await trades.groupBy("symbol").avg("price").orderBy("symbol").first()).toEqual({
      symbol: "A",
      "avg(price)": 11,
    });
  });

  it("combines rows", async () => {
    const [a, b] = [trades.filter("id < 3").select("id"), trades.filter("id > 1").select("id")];
    const ids = (frame: DataFrame) => column(frame.orderBy("id"), "id");
    expect(await ids(a.union(b))).toEqual([1, 2, 2, 3, 4]);
    expect(await ids(a.intersect(b))).toEqual([2]);
    expect(await ids(a.subtract(b))).toEqual([1]);
    expect(await ids(a.union(a).exceptAll(b))).toEqual([1, 1, 2]);
    expect(await ids(a.unionByName(trades.select("id", "size").limit(1), { allowMissingColumns: true }))).toEqual([
      1, 1, 2,
    ]);
    expect(await ids(a.union(b).distinct())).toEqual([1, 2, 3, 4]);
    expect(await trades.dropDuplicates("symbol").count()).toBe(3);
    expect(await ids(trades.orderBy("id").offset(1).limit(2))).toEqual([2, 3]);
  });

  it("fills, drops and exchanges missing values", async () => {
    expect(await column(trades.na.fill(0).orderBy("id"), "price")).toEqual([10.5, 20, 11.5, 0]);
    expect(await column(trades.na.fill({ price: 7 }).orderBy("id"), "price")).toEqual([10.5, 20, 11.5, 7]);
    expect(await trades.na.drop().count()).toBe(3);
    expect(await column(trades.na.replace(new Map([["A", "Z"]])).orderBy("id"), "symbol")).toEqual([
      "Z",
      "B",
      "Z",
      "C",
    ]);
    expect(await column(trades.na.replace(new Map([[20, null]])).orderBy("id"), "price")).toEqual([
      10.5,
      null,
      11.5,
      null,
    ]);
    expect(() => trades.na.replace(new Map<string | number, string | number>([["A", 1]]))).toThrow(
      InvalidArgumentError,
    );
  });

  it("has statistics", async () => {
    expect(await trades.stat.cov("id", "size")).toBeCloseTo(7 / 6, 12);
    expect(await trades.stat.corr("id", "id")).toBe(1);
    expect(await trades.stat.approxQuantile(["id"], [0, 0.5, 1], 0)).toEqual([[1, 2, 4]]);
    expect(await trades.stat.crosstab("symbol", "size").count()).toBe(3);
    expect(await trades.stat.freqItems(["symbol"], 0.5).columns()).toEqual(["symbol_freqItems"]);
    expect(await trades.stat.sampleBy("symbol", new Map([["A", 1]]), 1).count()).toBe(2);
    expect(await column(trades.describe("size"), "size")).toEqual(["4", "2.75", "1.707825127659933", "1", "5"]);
    expect(await trades.summary("count", "max").count()).toBe(2);
    expect(await trades.sample(0.5, { seed: 3 }).count()).toBeLessThanOrEqual(4);
    const parts = trades.randomSplit([1, 1], 5);
    expect((await Promise.all(parts.map((part) => part.count()))).reduce((a, b) => a + b)).toBe(4);
  });

  it("turns rows and columns round", async () => {
    const long = trades.limit(1).unpivot(["id"], ["price", "size"], { variable: "what", value: "much" });
    expect(await long.collect()).toEqual([
      { id: 1, what: "price", much: 10.5 },
      { id: 1, what: "size", much: 3 },
    ]);
    expect(await trades.select("symbol", "size").limit(2).transpose().columns()).toEqual(["key", "A", "B"]);
    expect(await column(trades.limit(1).select("id").toJSON(), "value")).toEqual(['{"id":1}']);
    expect(await column(trades.zipWithIndex("n").orderBy("id"), "n")).toEqual([0n, 1n, 2n, 3n]);
  });

  it("takes another schema, and texts apart", async () => {
    const swapped = await session.parseSchema("size BIGINT, id INT");
    expect(await trades.to(swapped).orderBy("id").first()).toEqual({ size: 3n, id: 1 });
    const texts = trades.select("id").limit(1).toJSON();
    expect(await session.read.json(texts).collect()).toEqual([{ id: 1n }]);
    const wider = await session.parseSchema("id INT, x STRING");
    expect(await session.read.schema(wider).json(texts).collect()).toEqual([{ id: 1, x: null }]);
    expect(() => session.read.schema("id INT").json(texts)).toThrow(InvalidArgumentError);
    expect(await session.read.csv(names.select(expr("concat(symbol, ',', name)"))).columns()).toEqual(["_c0", "_c1"]);
  });

  it("moves rows to partitions", async () => {
    const partitions = async (frame: DataFrame) =>
      frame.select(callFunction("spark_partition_id", []).alias("p")).distinct().count();
    const many = await session.sql("SELECT id FROM range(0, 1000, 1, 4)");
    expect(await partitions(many.repartition(3))).toBe(3);
    expect(await partitions(many.repartition(3, "id"))).toBe(3);
    expect(await partitions(many.repartitionByRange(5, "id"))).toBe(5);
    expect(await partitions(many.repartitionById(2, expr("CAST(id % 2 AS INT)")))).toBe(2);
    expect(await partitions(many.coalesce(1))).toBe(1);
    expect(
      await many
        .hint("broadcast")
        .sortWithinPartitions("id")
        .transform((frame) => frame.limit(2))
        .count(),
    ).toBe(2);
  });

  it("tells about itself", async () => {
    expect(await trades.dtypes()).toEqual([
      ["id", "int"],
      ["symbol", "string"],
      ["price", "double"],
      ["size", "int"],
    ]);
    expect(await trades.schemaTree()).toContain("|-- price: double (nullable = true)");
    expect(await (await session.sql("SHOW DATABASES")).isLocal()).toBe(true);
    expect(await trades.isStreaming()).toBe(false);
    expect(await trades.sameSemantics(trades.select("*"))).toBe(true);
    expect(await trades.semanticHash()).toBe(await trades.select("*").semanticHash());
    expect(await trades.select("id").orderBy("id").showString({ rows: 1 })).toBe(
      "+---+\n| id|\n+---+\n|  1|\n+---+\nonly showing top 1 row",
    );
    expect(await trades.tail(1)).toEqual([{ id: 4, symbol: "C", price: null, size: 5 }]);
    expect([await trades.isEmpty(), await trades.filter("id > 9").isEmpty()]).toEqual([false, true]);
    expect(await trades.filter("id > 9").first()).toBeUndefined();
  });

  it("is observed by its first action", async () => {
    const observation = new Observation();
    const metrics = [callFunction("count", [1]).alias("n"), callFunction("max", [col("price")]).alias("p")] as const;
    const observed = trades.filter("id > 1").observe(observation, ...metrics);
    expect(await observed.count()).toBe(3);
    expect(await observation.metrics).toEqual({ n: 3n, p: 20 });
    expect(() => trades.observe(observation, ...metrics)).toThrow(InvalidArgumentError);
  });

  it("is kept on the server", async () => {
    const frame = await trades.filter("id > 1").cache();
    expect(await frame.storageLevel()).toEqual(StorageLevels.MEMORY_AND_DISK_DESER);
    expect(await frame.count()).toBe(3);
    await frame.unpersist({ blocking: true });
    expect(await frame.storageLevel()).toEqual(StorageLevels.NONE);
    expect(await (await trades.localCheckpoint()).count()).toBe(4);
    await trades.createOrReplaceTempView("the_trades");
    expect(await session.table("the_trades").count()).toBe(4);
    await expect(trades.createTempView("the_trades")).rejects.toMatchObject({
      errorClass: "TEMP_TABLE_OR_VIEW_ALREADY_EXISTS",
    });
  });

  it("is written and read", async () => {
    const path = join(folder, "parquet");
    await trades.write.mode("overwrite").partitionBy("symbol").parquet(path);
    expect(await session.read.parquet(path).count()).toBe(4);
    await trades.write.mode("append").partitionBy("symbol").format("parquet").save(path);
    expect(await session.read.format("parquet").load(path).count()).toBe(8);
    await trades.select("id", "size").write.option("header", true).csv(join(folder, "csv"));
    expect(
      await session.read
        .option("header", true)
        .schema("id INT, size INT")
        .csv(join(folder, "csv"))
        .orderBy("id")
        .first(),
    ).toEqual({ id: 1, size: 3 });
    await trades.write.json(join(folder, "json"));
    expect(await session.read.json(join(folder, "json")).count()).toBe(4);
    await names.select("name").write.text(join(folder, "text"));
    expect(await session.read.text(join(folder, "text")).count()).toBe(3);
    await trades.write.orc(join(folder, "orc"));
    expect(await session.read.orc(join(folder, "orc")).count()).toBe(4);
    await trades.write.option("path", join(folder, "table")).saveAsTable("live_trades");
    await trades.write.insertInto("live_trades");
    expect(await session.read.table("live_trades").count()).toBe(8);
    await session.sql("DROP TABLE live_trades");
    await expect(trades.writeTo("spark_catalog.default.none").append()).rejects.toMatchObject({
      errorClass: "TABLE_OR_VIEW_NOT_FOUND",
    });
  });
});
