/** The catalog of a session, against the server in SPARK_REMOTE. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AnalysisError, type Catalog, SparkSession, StorageLevels } from "../src/index.js";

const url = process.env.SPARK_REMOTE;

describe.skipIf(url === undefined)("the catalog", () => {
  const database = `catalog_test_${randomUUID().replaceAll("-", "")}`;
  let session: SparkSession;
  let catalog: Catalog;

  beforeAll(async () => {
    session = await SparkSession.connect({ url: url ?? "", userId: "catalog-test" });
    catalog = session.catalog;
    await catalog.createDatabase(database, { properties: { comment: "of a test" } });
    await catalog.setCurrentDatabase(database);
  });

  afterAll(async () => {
    await catalog.setCurrentDatabase("default");
    await catalog.dropDatabase(database, { ifExists: true, cascade: true });
    await session.stop();
  });

  it("has catalogs", async () => {
    expect(await catalog.currentCatalog()).toBe("spark_catalog");
    expect((await catalog.listCatalogs()).map(({ name }) => name)).toContain("spark_catalog");
    expect(await catalog.listCatalogs({ pattern: "no such*" })).toEqual([]);
    await catalog.setCurrentCatalog("spark_catalog");
    await catalog.setCurrentDatabase(database);
    await expect(catalog.setCurrentCatalog("no_such_catalog")).rejects.toMatchObject({
      errorClass: "CATALOG_NOT_FOUND",
    });
  });

  it("has databases", async () => {
    expect(await catalog.currentDatabase()).toBe(database);
    expect(await catalog.listDatabases({ pattern: `${database}*` })).toMatchObject([{ name: database }]);
    expect(await catalog.getDatabase(database)).toMatchObject({
      name: database,
      catalog: "spark_catalog",
      description: "of a test",
      locationUri: expect.stringContaining(database),
    });
    expect(await catalog.databaseExists(database)).toBe(true);
    expect(await catalog.databaseExists("no_such_database")).toBe(false);
    await expect(catalog.getDatabase("no_such_database")).rejects.toBeInstanceOf(AnalysisError);
    await catalog.createDatabase(database, { ifNotExists: true });
    await expect(catalog.createDatabase(database)).rejects.toBeInstanceOf(AnalysisError);
    await catalog.dropDatabase("no_such_database", { ifExists: true });
    await expect(catalog.dropDatabase("no_such_database")).rejects.toBeInstanceOf(AnalysisError);
  });

  it("makes, describes, empties and drops tables", async () => {
    const schema = "id BIGINT NOT NULL COMMENT 'the key', tags ARRAY<STRING>";
    const frame = await catalog.createTable("t1", { source: "parquet", schema, description: "numbers" });
    expect(await frame.collect()).toEqual([]);
    await session.sql("INSERT INTO t1 VALUES (1, array('a'))");
    expect(await catalog.getTable("t1")).toEqual({
      name: "t1",
      catalog: "spark_catalog",
      namespace: [database],
      description: "numbers",
      tableType: "MANAGED",
      isTemporary: false,
    });
    expect(await catalog.listColumns(`${database}.t1`)).toMatchObject([
      { name: "id", description: "the key", dataType: "bigint", isPartition: false, isBucket: false, isCluster: false },
      { name: "tags", dataType: "array<string>", description: undefined },
    ]);
    expect(await catalog.tableExists("t1")).toBe(true);
    expect(await catalog.tableExists("t2")).toBe(false);
    await expect(catalog.getTable("t2")).rejects.toBeInstanceOf(AnalysisError);
    expect(await catalog.getCreateTableString("t1")).toContain("CREATE TABLE");
    await session.sql("ALTER TABLE t1 SET TBLPROPERTIES ('mine' = 'yes')");
    expect((await catalog.getTableProperties("t1")).get("mine")).toBe("yes");
    await catalog.analyzeTable("t1", { noScan: true });
    await catalog.analyzeTable("t1");
    await catalog.truncateTable("t1");
    expect(await session.table("t1").count()).toBe(0);
    await catalog.dropTable("t1", { purge: true });
    await catalog.dropTable("t1", { ifExists: true });
    await expect(catalog.dropTable("t1")).rejects.toBeInstanceOf(AnalysisError);
  });

  it("makes tables of a type, and of data that is there", async () => {
    const schema = await session.range(1).schema();
    await catalog.createTable("typed", { source: "parquet", schema });
    expect((await session.table("typed").schema()).fields.map(({ name, type }) => [name, type.kind])).toEqual([
      ["id", "long"],
    ]);
    await session.sql("INSERT INTO typed VALUES (7)");
    const [location] = await (await session.sql("DESCRIBE EXTENDED typed")).filter("col_name = 'Location'").collect();
    const external = await catalog.createTable("external", {
      path: String(location?.["data_type"]),
      source: "parquet",
    });
    expect(await external.collect()).toEqual([{ id: 7n }]);
    expect(await catalog.getTable("external")).toMatchObject({ tableType: "EXTERNAL" });
    await catalog.createTable("text_table", { source: "csv", schema: "a STRING", options: { header: true } });
    expect(await catalog.getCreateTableString("text_table")).toContain("header");
  });

  it("knows partitions", async () => {
    await session.sql("CREATE TABLE parted (id INT, day STRING) USING parquet PARTITIONED BY (day)");
    await session.sql("INSERT INTO parted VALUES (1, 'a'), (2, 'b')");
    expect((await catalog.listPartitions("parted")).sort()).toEqual(["day=a", "day=b"]);
    await catalog.recoverPartitions("parted");
    expect((await catalog.listColumns("parted")).filter((column) => column.isPartition)).toMatchObject([
      { name: "day" },
    ]);
  });

  it("has views, temporary ones too", async () => {
    await session.sql("CREATE VIEW v1 AS SELECT 1 AS one");
    await session.range(3).createOrReplaceTempView("temp1");
    await session.range(3).createOrReplaceGlobalTempView(`global_${database}`);
    expect((await catalog.listTables({ pattern: "v1|temp1" })).map(({ name }) => name).sort()).toEqual(["temp1", "v1"]);
    expect(await catalog.getTable("temp1")).toMatchObject({
      catalog: undefined,
      namespace: [],
      tableType: "TEMPORARY",
      isTemporary: true,
    });
    const views = (list: ReadonlyArray<{ readonly name: string }>) => list.map(({ name }) => name).sort();
    expect(views(await catalog.listViews())).toEqual(["temp1", "v1"]);
    expect(views(await catalog.listViews({ pattern: "v*" }))).toEqual(["v1"]);
    expect(views(await catalog.listViews({ database, pattern: "v*" }))).toEqual(["v1"]);
    expect(await catalog.dropTempView("temp1")).toBe(true);
    expect(await catalog.dropTempView("temp1")).toBe(false);
    expect(await catalog.dropGlobalTempView(`global_${database}`)).toBe(true);
    expect(await catalog.dropGlobalTempView(`global_${database}`)).toBe(false);
    await catalog.dropView("v1");
    await catalog.dropView("v1", { ifExists: true });
    await expect(catalog.dropView("v1")).rejects.toBeInstanceOf(AnalysisError);
    await expect(catalog.listTables({ database: "no_such_database" })).rejects.toBeInstanceOf(AnalysisError);
  });

  it("has functions", async () => {
    expect(await catalog.functionExists("abs")).toBe(true);
    expect(await catalog.functionExists("no_such_function")).toBe(false);
    expect(await catalog.getFunction("abs")).toMatchObject({
      name: "abs",
      isTemporary: true,
      className: expect.stringContaining("Abs"),
    });
    await session.sql("CREATE TEMPORARY FUNCTION twice(x INT) RETURNS INT RETURN x * 2");
    expect(await catalog.listFunctions({ pattern: "twice" })).toMatchObject([{ name: "twice", isTemporary: true }]);
    await expect(catalog.getFunction("no_such_function")).rejects.toBeInstanceOf(AnalysisError);
  });

  it("caches", async () => {
    await session.range(3).createOrReplaceTempView("cached");
    expect(await catalog.isCached("cached")).toBe(false);
    await catalog.cacheTable("cached", { storageLevel: StorageLevels.MEMORY_ONLY });
    expect(await catalog.isCached("cached")).toBe(true);
    expect((await session.table("cached").storageLevel()).useDisk).toBe(false);
    await catalog.uncacheTable("cached");
    expect(await catalog.isCached("cached")).toBe(false);
    await catalog.cacheTable("cached");
    expect(await catalog.isCached("cached")).toBe(true);
    await catalog.refreshTable("cached");
    await catalog.refreshByPath("/no/such/path");
    await catalog.uncacheTable("cached");
    await catalog.dropTempView("cached");
  });

  it("can be cancelled", async () => {
    await expect(catalog.listTables({ signal: AbortSignal.abort() })).rejects.toMatchObject({ code: "MDSP6006" });
  });
});
