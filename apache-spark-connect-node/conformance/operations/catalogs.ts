import type { Fixtures, Topic } from "../harness/operation.js";

const makeView = ({ nested }: Fixtures) => nested.createOrReplaceTempView("conformance_view");

export const catalogs: Topic = {
  currentNames: async ({ catalog }) => [await catalog.currentCatalog(), await catalog.currentDatabase()],
  listCatalogs: async ({ catalog }) => (await catalog.listCatalogs()).map((each) => [each.name, each.description]),
  listDatabases: async ({ catalog }) =>
    (await catalog.listDatabases({ pattern: "defaul*" })).map((each) => [each.name, each.catalog, each.description]),
  databases: async ({ catalog }) => {
    await catalog.createDatabase("conformance_db", { ifNotExists: true });
    const there = await catalog.databaseExists("conformance_db");
    const { name } = await catalog.getDatabase("conformance_db");
    await catalog.setCurrentDatabase("conformance_db");
    const current = await catalog.currentDatabase();
    await catalog.setCurrentDatabase("default");
    await catalog.dropDatabase("conformance_db", { ifExists: true, cascade: true });
    return [there, name, current, await catalog.databaseExists("conformance_db")];
  },
  listTables: async ({ catalog }, fixtures) => {
    await makeView(fixtures);
    const tables = await catalog.listTables({ pattern: "conformance_v*" });
    return tables.map((table) => [
      table.name,
      table.catalog,
      table.namespace,
      table.description,
      table.tableType,
      table.isTemporary,
    ]);
  },
  getTable: async ({ catalog }, fixtures) => {
    await makeView(fixtures);
    const { name, tableType, isTemporary } = await catalog.getTable("conformance_view");
    return [name, tableType, isTemporary];
  },
  listColumns: async ({ catalog }, fixtures) => {
    await makeView(fixtures);
    const columns = await catalog.listColumns("conformance_view");
    return columns.map((column) => [
      column.name,
      column.description,
      column.dataType,
      column.nullable,
      column.isPartition,
      column.isBucket,
      column.isCluster,
    ]);
  },
  tableExists: async ({ catalog }, fixtures) => {
    await makeView(fixtures);
    return [await catalog.tableExists("conformance_view"), await catalog.tableExists("conformance_no_view")];
  },
  listFunctions: async ({ catalog }) =>
    (await catalog.listFunctions({ pattern: "array_a*" })).map((each) => [each.name, each.className, each.isTemporary]),
  getFunction: async ({ catalog }) => {
    const { name, description, className, isTemporary } = await catalog.getFunction("upper");
    return [name, description, className, isTemporary, await catalog.functionExists("no_such_function")];
  },
  temporaryViews: async (spark, { people }) => {
    await people.createTempView("conformance_temporary");
    const count = await spark.table("conformance_temporary").count();
    const dropped = await spark.catalog.dropTempView("conformance_temporary");
    return [count, dropped, await spark.catalog.dropTempView("conformance_temporary")];
  },
  globalViews: async (spark, { people }) => {
    await people.createOrReplaceGlobalTempView("conformance_global");
    const count = await spark.table("global_temp.conformance_global").count();
    return [count, await spark.catalog.dropGlobalTempView("conformance_global")];
  },
  viewPlan: async (spark, fixtures) => {
    await makeView(fixtures);
    return spark.table("conformance_view").select("id", "s.a");
  },
  cachedTables: async ({ catalog }, fixtures) => {
    await makeView(fixtures);
    const before = await catalog.isCached("conformance_view");
    await catalog.cacheTable("conformance_view");
    const cached = await catalog.isCached("conformance_view");
    await catalog.uncacheTable("conformance_view");
    return [before, cached, await catalog.isCached("conformance_view")];
  },
  createTable: async (spark, { departments }) => {
    const { catalog } = spark;
    await catalog.dropTable("conformance_created", { ifExists: true });
    const schema = await departments.schema();
    const options = { source: "parquet", schema, description: "what it is" };
    const frame = await catalog.createTable("conformance_created", options);
    await departments.write.insertInto("conformance_created");
    await catalog.refreshTable("conformance_created");
    const count = await frame.count();
    const { description } = await catalog.getTable("conformance_created");
    await catalog.truncateTable("conformance_created");
    await catalog.analyzeTable("conformance_created");
    const emptied = await spark.table("conformance_created").count();
    await catalog.dropTable("conformance_created");
    return [count, description, emptied];
  },
  createTableText: async (spark) => {
    await spark.catalog.dropTable("conformance_text", { ifExists: true });
    await spark.sql("CREATE TABLE conformance_text (a INT, b STRING COMMENT 'why') USING parquet PARTITIONED BY (b)");
    const text = await spark.catalog.getCreateTableString("conformance_text");
    await spark.catalog.dropTable("conformance_text");
    return text;
  },
  listPartitions: async ({ catalog }, { departments }) => {
    await catalog.dropTable("conformance_parted", { ifExists: true });
    await departments.write.partitionBy("department").saveAsTable("conformance_parted");
    const partitions = (await catalog.listPartitions("conformance_parted")).toSorted();
    await catalog.dropTable("conformance_parted");
    return partitions;
  },
  listViews: async ({ catalog }, fixtures) => {
    await makeView(fixtures);
    return (await catalog.listViews({ pattern: "conformance_v*" })).map((view) => view.name);
  },
};
