import { describe, expect, it } from "vitest";
import { roundTrip, statementOf } from "../../test/syntax/parsing.js";
import { SourceFile } from "../source.js";
import { parse, printStatements } from "./index.js";

/** Statements that are printed as they are written, but for line breaks. */
const canonical = [
  "CREATE TABLE t (a INT)",
  "CREATE TEMPORARY TABLE IF NOT EXISTS c.d.t (a INT NOT NULL COMMENT 'x', PRIMARY KEY (a) NOT ENFORCED) COMMENT 'y' PARTITIONED BY (a) WITH ('connector' = 'kafka')",
  "CREATE OR REPLACE TABLE t (a INT)",
  "CREATE TABLE t (h MAP<STRING, BYTES> METADATA, ts TIMESTAMP_LTZ(3) METADATA FROM 'timestamp' VIRTUAL, s AS CAST(h['x'] AS STRING) COMMENT 'c')",
  "CREATE TABLE t (r ROW<ts TIMESTAMP(3)>, WATERMARK FOR r.ts AS r.ts - INTERVAL '5' SECOND, CONSTRAINT k PRIMARY KEY (r) NOT ENFORCED)",
  "CREATE TABLE t (a INT) DISTRIBUTED BY HASH (a) INTO 4 BUCKETS",
  "CREATE TABLE t LIKE u (EXCLUDING GENERATED INCLUDING OPTIONS)",
  "CREATE TABLE t WITH ('a' = 'b') AS SELECT 1",
  "CREATE TABLE t (`metadata` INT, `watermark` INT, size DOUBLE, final BOOLEAN)",
  "CREATE VIEW v AS SELECT 1",
  "CREATE TEMPORARY VIEW IF NOT EXISTS v (a, b) COMMENT 'x' AS SELECT 1, 2",
  "DROP TABLE t",
  "DROP TEMPORARY VIEW IF EXISTS a.v",
  "INSERT INTO t SELECT 1",
  "INSERT INTO t /*+ OPTIONS('a' = 'b') */ PARTITION (d = '1') (a, b) SELECT 1, 2",
  "INSERT OVERWRITE t VALUES (1)",
  "EXECUTE STATEMENT SET BEGIN INSERT INTO t SELECT 1; INSERT INTO u SELECT 2; END",
  "SET",
  "SET 'a' = 'b'",
  "RESET",
  "RESET 'a'",
  "USE d",
  "USE CATALOG c",
  "EXPLAIN SELECT 1",
  "EXPLAIN CHANGELOG_MODE, PLAN_ADVICE INSERT INTO t SELECT 1",
  "EXPLAIN EXECUTE STATEMENT SET BEGIN INSERT INTO t SELECT 1; END",
  "DESCRIBE t",
  "SHOW TABLES",
  "SHOW COLUMNS FROM t NOT LIKE '%a'",
  "SHOW CREATE TABLE t",
  "SHOW CREATE CATALOG c",
  "SHOW USER FUNCTIONS ILIKE 'a%'",
  "SHOW FULL MODULES",
  "SHOW PARTITIONS t",
  "DESCRIBE EXTENDED t",
  "DESCRIBE CATALOG EXTENDED c",
  "DESCRIBE DATABASE d",
  "DESCRIBE database",
  "DESCRIBE FUNCTION EXTENDED d.f",
  "CREATE DATABASE IF NOT EXISTS c.d COMMENT 'x' WITH ('a' = 'b')",
  "CREATE CATALOG c WITH ('type' = 'generic_in_memory')",
  "CREATE FUNCTION f AS 'a.B' LANGUAGE JAVA USING JAR 'x.jar', JAR 'y.jar'",
  "CREATE TEMPORARY SYSTEM FUNCTION IF NOT EXISTS f AS 'a.B'",
  "CREATE FUNCTION d.f AS 'a.B' LANGUAGE SCALA USING JAR 'x.jar' WITH ('arguments' = 'INT, ROW<a STRING>', 'result' = 'INT')",
  "CREATE TEMPORARY FUNCTION f AS 'a.B' WITH ('result' = 'INT')",
  "ALTER FUNCTION f AS 'a.B' LANGUAGE JAVA WITH ('arguments' = '')",
  "ALTER TEMPORARY FUNCTION IF EXISTS f AS 'a.B'",
  "DROP TEMPORARY SYSTEM FUNCTION IF EXISTS f",
  "DROP DATABASE IF EXISTS d CASCADE",
  "DROP CATALOG c",
  "ALTER TABLE IF EXISTS t RENAME TO d.u",
  "ALTER TABLE t RENAME a.b TO c",
  "ALTER TABLE t SET ('a' = 'b', 'c' = 'd')",
  "ALTER TABLE t RESET ('a')",
  "ALTER TABLE t ADD (a INT FIRST, b AS a + 1 AFTER a, WATERMARK FOR ts AS ts, PRIMARY KEY (a) NOT ENFORCED)",
  "ALTER TABLE t MODIFY (a INT COMMENT 'x' AFTER r.b)",
  "ALTER TABLE t ADD DISTRIBUTION BY HASH (a) INTO 3 BUCKETS",
  "ALTER TABLE t DROP (a, r.b)",
  "ALTER TABLE t DROP PRIMARY KEY",
  "ALTER TABLE t DROP CONSTRAINT k",
  "ALTER TABLE t DROP WATERMARK",
  "ALTER TABLE t DROP DISTRIBUTION",
  "ALTER VIEW v RENAME TO w",
  "ALTER VIEW v AS SELECT 1",
  "ALTER DATABASE d SET ('a' = 'b')",
  "ALTER CATALOG c RESET ('a')",
  "ALTER CATALOG c COMMENT 'x'",
  "SOURCE 'a.sql'",
];

const synonyms: readonly (readonly [written: string, printed: string])[] = [
  ["INSERT INTO t (SELECT 1)", "INSERT INTO t SELECT 1"],
  ["INSERT INTO t (a) (SELECT 1)", "INSERT INTO t (a) SELECT 1"],
  ["BEGIN STATEMENT SET; INSERT INTO t SELECT 1; END", "EXECUTE STATEMENT SET BEGIN INSERT INTO t SELECT 1; END"],
  ["EXPLAIN PLAN FOR SELECT 1", "EXPLAIN SELECT 1"],
  ["DESC t", "DESCRIBE t"],
  ["DESC FUNCTION f", "DESCRIBE FUNCTION f"],
  ["DESCRIBE function", "DESCRIBE `function`"],
  ["CREATE FUNCTION f AS 'a.B' USING ARTIFACT 'x.jar'", "CREATE FUNCTION f AS 'a.B' USING JAR 'x.jar'"],
  ["ALTER TABLE t ADD COLUMN a INT FIRST", "ALTER TABLE t ADD (a INT FIRST)"],
  ["ALTER TABLE t DROP a", "ALTER TABLE t DROP (a)"],
  [
    "CREATE TABLE t (a INT PRIMARY KEY NOT ENFORCED, b STRING NULL)",
    "CREATE TABLE t (a INT, PRIMARY KEY (a) NOT ENFORCED, b STRING)",
  ],
];

describe("statements", () => {
  it.each(canonical)("%s", (text) => {
    expect(roundTrip(text)).toBe(text);
  });

  it.each(synonyms)("%s is %s", (written, printed) => {
    expect(roundTrip(written)).toBe(printed);
  });

  it("are read in order, with empty ones left out", () => {
    const { statements, diagnostics } = parse(new SourceFile("a.sql", ";;SELECT 1;\n-- done\nSELECT 2;;"));
    expect(diagnostics).toEqual([]);
    expect(statements.map(({ span }) => span)).toEqual([
      { start: 2, end: 10 },
      { start: 20, end: 28 },
    ]);
  });

  it("keep their comments beside them", () => {
    const { comments } = parse(new SourceFile("a.sql", "-- one\nSELECT 1; /* two */"));
    expect(comments.map(({ text }) => text)).toEqual(["-- one", "/* two */"]);
  });

  it("tell a metadata column from a physical and a computed one", () => {
    const table = statementOf("CREATE TABLE t (a INT, b INT METADATA FROM 'k', c AS a + 1)");
    if (table.kind !== "CreateTable") throw new Error(table.kind);
    expect(table.elements.map(({ kind }) => kind)).toEqual(["PhysicalColumn", "MetadataColumn", "ComputedColumn"]);
  });

  it("are laid out with one clause a line when they are long", () => {
    const text =
      "insert into bars select symbol, window_start, max(price) high, min(price) low, sum(volume) volume from tumble(table trades, descriptor(event_time), interval '1' minute) group by symbol, window_start, window_end";
    expect(printStatements(parse(new SourceFile("a.sql", text)).statements)).toBe(`INSERT INTO bars
SELECT symbol, window_start, max(price) AS high, min(price) AS low, sum(volume) AS volume
FROM TABLE(tumble(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE))
GROUP BY symbol, window_start, window_end;
`);
  });
});
