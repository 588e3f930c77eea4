import { typeName } from "apache-spark-connect-node";
import { z } from "zod";
import type { Topic } from "../harness/operation.js";

export const schemas: Topic = {
  ddlOfReader: async (spark, { departments, folder }) => {
    const path = `${folder}/ddl`;
    await departments.coalesce(1).write.mode("overwrite").json(path);
    const schema = "department BIGINT COMMENT 'number', title STRING, more STRUCT<a: INT, b: ARRAY<DATE>>";
    return spark.read.schema(schema).json(path);
  },
  typeOfReader: async (spark, { departments, folder }) => {
    const path = `${folder}/typed`;
    await departments.coalesce(1).write.mode("overwrite").json(path);
    const optional = { nullable: true, metadata: undefined };
    const title = { name: "title", type: { kind: "string", collation: undefined }, ...optional } as const;
    const amount = { name: "d c", type: { kind: "decimal", precision: 9, scale: 2 }, ...optional } as const;
    return spark.read.schema({ kind: "struct", fields: [title, amount] }).json(path);
  },
  allTypes: (spark) =>
    spark.sql(
      "SELECT true a, 1Y b, 1S c, 1 d, 1L e, 1F f, 1D g, 1.5BD h, 's' i, X'00' j, DATE'2026-01-01' k, TIMESTAMP'2026-01-01' l," +
        " TIMESTAMP_NTZ'2026-01-01' m, TIME'10:00' n, INTERVAL '1' DAY o, INTERVAL '1' MINUTE p, array(1) r, map(1, 'a') s," +
        " named_struct('x', 1, 'y z', NULL) t, NULL u, parse_json('1') v",
    ),
  intervalTypes: async (spark) => {
    const frame = await spark.sql(
      "SELECT INTERVAL '1' YEAR a, INTERVAL '1-2' YEAR TO MONTH b, INTERVAL '1 2' DAY TO HOUR c, INTERVAL '1:2' MINUTE TO SECOND d, make_interval(1, 2) e",
    );
    return (await frame.schema()).fields.map((field) => typeName(field.type));
  },
  charAndVarchar: async (spark) => {
    await spark.sql("DROP TABLE IF EXISTS conformance_chars");
    await spark.sql("CREATE TABLE conformance_chars (a CHAR(3), b VARCHAR(5) NOT NULL COMMENT 'few') USING parquet");
    const { fields } = await spark.table("conformance_chars").schema();
    await spark.sql("DROP TABLE conformance_chars");
    return fields.map(({ name, type, nullable, metadata = "{}" }) => [
      name,
      typeName(type),
      nullable,
      Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(metadata))).toSorted(),
    ]);
  },
  collatedStrings: (spark) => spark.sql("SELECT 'a' COLLATE UNICODE s, array('b' COLLATE UTF8_LCASE) a"),
  nullability: (spark) =>
    spark.sql(
      "SELECT id, nullif(id, 1) n, array(id) a, array(nullif(id, 1)) b, map('k', nullif(id, 1)) m FROM range(2)",
    ),
  metadata: async (spark) =>
    (await spark.sql("SELECT * FROM VALUES (1) t(a)")).withMetadata("a", {
      list: [1, 2],
      inner: { b: true },
    }),
  namesWithDots: async (spark) =>
    (await spark.sql("SELECT 1 AS `a.b`, 2 AS `c d`, 3 AS `é`, 4 AS ```q```")).select("`a.b`", "`c d`", "é", "```q```"),
  emptyFrame: (spark) => spark.emptyDataFrame("a INT, b STRING"),
};
