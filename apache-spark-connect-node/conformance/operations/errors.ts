import { col, expr, functions as F, lit, Window } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

/** Operations that must fail: error condition and SQL state are compared. */
export const errors: Topic = {
  unknownColumn: (_, { trades }) => trades.select("nothing"),
  unknownTable: (spark) => spark.table("no_such_table"),
  unknownFunction: (_, { trades }) => trades.select(F.call_function("no_such_function", "id")),
  parseError: (spark) => spark.sql("SELEC 1"),
  parseErrorOfExpression: (_, { trades }) => trades.select(expr("1 +")),
  overflow: (_, { trades }) => trades.select(lit(2147483647).plus(col("id"))),
  divisionByZero: (_, { trades }) => trades.select(col("id").divide(0)),
  badCast: (_, { trades }) => trades.select(col("symbol").cast("int")),
  arrayIndex: (_, { nested }) => nested.filter("id = 1").select(col("xs").getItem(99)),
  wrongTypes: (_, { nested }) => nested.select(col("s").plus(1)),
  ambiguousColumn: (_, { people, departments }) => people.join(departments, lit(true)).select("department"),
  missingGroupBy: (spark) => spark.sql("SELECT id, sum(id) FROM range(3)"),
  unionOfOtherWidth: (_, { people, departments }) => people.union(departments),
  unknownFormat: (spark, { folder }) => spark.read.format("no_such_format").load(folder),
  unknownPath: (spark, { folder }) => spark.read.parquet(`${folder}/nothing-here`),
  viewExists: async (_, { people }) => {
    await people.createOrReplaceTempView("existing_view");
    await people.createTempView("existing_view");
    return undefined;
  },
  tableExists: async (spark) => {
    await spark.sql("DROP TABLE IF EXISTS conformance_existing");
    await spark.range(1).write.saveAsTable("conformance_existing");
    try {
      await spark.range(1).write.saveAsTable("conformance_existing");
    } finally {
      await spark.sql("DROP TABLE conformance_existing");
    }
    return undefined;
  },
  pathExists: async (spark, { folder }) => {
    const path = `${folder}/existing`;
    await spark.range(1).write.mode("overwrite").parquet(path);
    await spark.range(1).write.parquet(path);
    return undefined;
  },
  raised: (spark) => spark.range(1).select(F.raise_error(lit("my message"))),
  assertion: (spark) => spark.range(1).select(F.assert_true(col("id").gt(5), "too small")),
  staticSetting: async (spark) => {
    await spark.conf.set("spark.sql.warehouse.dir", "/nowhere");
    return undefined;
  },
  unknownSetting: (spark) => spark.conf.get("spark.no.such.setting"),
  streamingCollect: async (spark) => (await spark.readStream.format("rate").load().limit(1).collect()).length,
  streamingSort: async (spark) => {
    const stream = spark.readStream.format("rate").load().orderBy("value");
    await stream.writeStream.format("memory").queryName("never_started").start();
    return undefined;
  },
  schemaMismatch: (_, { trades }) => trades.select(F.from_json("symbol", "not a type at all")),
  groupingWithoutCube: (_, { people }) => people.groupBy("department").agg(F.grouping_id()),
  countOfQualifiedStar: (_, { people }) => people.alias("p").agg(F.count("p.*")),
  subqueryOfTwoColumns: (_, { people, departments }) => people.select(departments.scalar()),
  subqueryOfTwoRows: (_, { people, departments }) => people.select(departments.select("title").scalar()),
  windowWithoutOrder: (_, { people }) => people.select(F.row_number().over(Window.partitionBy("department"))),
};
