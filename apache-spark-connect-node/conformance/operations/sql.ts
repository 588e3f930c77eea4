import { functions as F, lit } from "apache-spark-connect-node";
import type { Topic } from "../harness/operation.js";

export const sql: Topic = {
  query: (spark) => spark.sql("SELECT id, id * 2 AS twice FROM range(3) WHERE id > 0"),
  command: (spark) => spark.sql("SHOW DATABASES LIKE 'default'"),
  namedArguments: (spark) =>
    spark.sql("SELECT * FROM range(10) WHERE id > :low AND id < :high", { args: { low: 2, high: 5 } }),
  positionalArguments: (spark) => spark.sql("SELECT ? AS a, ? AS b, ? AS c", { args: [1, "it's", null] }),
  columnArguments: (spark) =>
    spark.sql("SELECT :xs AS xs, :m AS m", {
      args: { xs: F.array(lit(1), lit(2)), m: F.create_map(lit("a"), lit(1.5)) },
    }),
  identifierArgument: async (spark, { departments }) => {
    await departments.createOrReplaceTempView("conformance_identified");
    const args = { column: "title", table: "conformance_identified" };
    return spark.sql("SELECT IDENTIFIER(:column) FROM IDENTIFIER(:table)", { args });
  },
  framesInText: async (spark, { people, departments }) => {
    const text = "SELECT p.name, d.title FROM {p} p JOIN {d} d ON p.department = d.department";
    const joined = await spark.sql(text, { frames: { p: people, d: departments } });
    return (await joined.orderBy("name").collect()).map((row) => Object.values(row));
  },
  variables: async (spark) => {
    await spark.sql("DECLARE OR REPLACE VARIABLE conformance_variable INT DEFAULT 5");
    await spark.sql("SET VAR conformance_variable = conformance_variable + 1");
    return spark.sql("SELECT conformance_variable AS v");
  },
  pipes: (spark) => spark.sql("FROM range(5) |> WHERE id > 1 |> AGGREGATE sum(id) AS s"),
  recursive: (spark) =>
    spark.sql("WITH RECURSIVE t(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM t WHERE n < 4) SELECT * FROM t"),
  sqlFunction: async (spark) => {
    await spark.sql(
      "CREATE OR REPLACE TEMPORARY FUNCTION conformance_area(w DOUBLE, h DOUBLE) RETURNS DOUBLE RETURN w * h",
    );
    return spark.sql("SELECT conformance_area(2, 3.5) AS a");
  },
  script: (spark) => spark.sql("BEGIN DECLARE x INT DEFAULT 1; SET x = x + 41; SELECT x AS answer; END"),
  explainStatement: async (spark) => {
    const [row] = await (await spark.sql("EXPLAIN SELECT 1")).collect();
    return String(row?.["plan"]).includes("Physical Plan");
  },
  tableValuedFunction: (spark) => spark.sql("SELECT * FROM explode(array(1, 2))"),
  rangeOf: (spark) => spark.range(10, 0, -3),
  rangeWithPartitions: (spark) => spark.range(0, 9, 2, 3),
  table: async (spark, { departments }) => {
    await departments.createOrReplaceTempView("conformance_table");
    return spark.table("conformance_table");
  },
};
