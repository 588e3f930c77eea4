/** Queries of streams, for the tests that ask Spark whether it runs them: t and u are streams with event times, b is bounded. */
export const tables = `
CREATE TABLE t (k STRING, v INT, ts TIMESTAMP(3), WATERMARK FOR ts AS ts - INTERVAL '2' SECOND)
  WITH ('connector' = 'filesystem', 'path' = '\${folder}/t', 'format' = 'json');
CREATE TABLE u (k STRING, w INT, us TIMESTAMP_LTZ(3), WATERMARK FOR us AS us - INTERVAL '5' SECOND)
  WITH ('connector' = 'filesystem', 'path' = '\${folder}/u', 'format' = 'json');
CREATE TABLE n (k STRING, x INT) WITH ('connector' = 'filesystem', 'path' = '\${folder}/n', 'format' = 'json');
CREATE VIEW b AS SELECT k, x FROM (VALUES ('a', 1), ('b', 2)) AS b (k, x);
`;

const tumble = "TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND))";
const tumbleU = "TABLE(TUMBLE(TABLE u, DESCRIPTOR(us), INTERVAL '10' SECOND))";
const hop = "TABLE(HOP(TABLE t, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND))";
const session = "TABLE(SESSION(TABLE t PARTITION BY k, DESCRIPTOR(ts), INTERVAL '10' SECOND))";
const perWindow = `SELECT k, window_start AS s, window_end AS e, window_time AS wt, SUM(v) AS v FROM ${tumble} GROUP BY k, window_start, window_end, window_time`;
const early = "SET 'table.exec.emit.early-fire.enabled' = 'true'; ";

/** Queries that ours accepts, so that Spark has to run them. */
export const accepted: Readonly<Record<string, string>> = {
  rows: "SELECT k, v FROM t",
  "rows by a condition": "SELECT k, v FROM t WHERE v > 1",
  "random rows": "SELECT k, RAND() AS r FROM t WHERE RAND() > 0.5",
  constants: "SELECT 1 AS one FROM t",
  "UNION ALL": "SELECT k, v FROM t UNION ALL SELECT k, w FROM u",
  "UNION ALL of a stream with itself": "SELECT k, v FROM t UNION ALL SELECT k, v + 1 FROM t",
  UNION: "SELECT k, v FROM t UNION SELECT k, w FROM u",
  INTERSECT: "SELECT k FROM t INTERSECT SELECT k FROM u",
  DISTINCT: "SELECT DISTINCT k, v FROM t",
  "DISTINCT with the time": "SELECT DISTINCT k, ts FROM t",
  "GROUP BY of DISTINCT": "SELECT k, COUNT(*) AS c FROM (SELECT DISTINCT k, v FROM t) GROUP BY k",
  "DISTINCT of DISTINCT": "SELECT DISTINCT k FROM (SELECT DISTINCT k, v FROM t)",
  "DISTINCT of windows": `SELECT DISTINCT k FROM (${perWindow})`,
  "JOIN of DISTINCT": "SELECT t.k, t.v FROM t JOIN (SELECT DISTINCT k FROM u) AS d ON t.k = d.k",
  "UNION ALL of DISTINCT": "SELECT k FROM t UNION ALL SELECT k FROM (SELECT DISTINCT k FROM u)",
  "TUMBLE of rows IN bounded ones": `SELECT window_end, COUNT(*) AS c FROM ${tumble} WHERE k IN (SELECT k FROM b) GROUP BY window_start, window_end`,
  "IN of bounded rows": "SELECT k, v FROM t WHERE k IN (SELECT k FROM b)",
  "NOT IN of bounded rows": "SELECT k, v FROM t WHERE k NOT IN (SELECT k FROM b)",
  "IN of a stream": "SELECT k, v FROM t WHERE k IN (SELECT k FROM u)",
  "IN of a stream with itself": "SELECT k, v FROM t WHERE k IN (SELECT k FROM t WHERE v > 1)",
  "EXISTS of bounded rows": "SELECT k, v FROM t WHERE EXISTS (SELECT 1 FROM b WHERE b.k = t.k AND b.x < t.v)",
  "NOT EXISTS of bounded rows": "SELECT k, v FROM t WHERE NOT EXISTS (SELECT 1 FROM b WHERE b.k = t.k)",
  "EXISTS of a stream": "SELECT k, v FROM t WHERE EXISTS (SELECT 1 FROM u WHERE u.k = t.k AND u.w > 0)",
  "GROUP BY of IN": "SELECT k, SUM(v) AS s FROM t WHERE k IN (SELECT k FROM b) GROUP BY k",
  "GROUP BY of IN of a stream": "SELECT k, SUM(v) AS s FROM t WHERE k IN (SELECT k FROM u) GROUP BY k",
  "> ALL": "SELECT k, v FROM t WHERE v > ALL (SELECT x FROM b)",
  "a query as a value": "SELECT k, v - (SELECT MAX(x) FROM b) AS d FROM t",
  "IN as a value": "SELECT k, k IN (SELECT k FROM b) AS known FROM t",
  LATERAL: "SELECT t.k, l.x FROM t LEFT JOIN LATERAL (SELECT x FROM b WHERE b.k = t.k) AS l ON TRUE",
  "GROUP BY": "SELECT k, COUNT(*) AS c, SUM(v) AS s FROM t GROUP BY k",
  "GROUP BY without a watermark": "SELECT k, COUNT(*) AS c FROM n GROUP BY k",
  "GROUP BY the time": "SELECT ts, COUNT(*) AS c FROM t GROUP BY ts",
  "all rows": "SELECT COUNT(*) AS c, MAX(ts) AS m FROM t",
  "COUNT(DISTINCT)": "SELECT k, COUNT(DISTINCT v) AS c FROM t GROUP BY k",
  "two COUNT(DISTINCT)": "SELECT k, COUNT(DISTINCT v) AS c, COUNT(DISTINCT ts) AS d FROM t GROUP BY k",
  "FIRST_VALUE and LAST_VALUE": "SELECT k, FIRST_VALUE(v) AS f, LAST_VALUE(v) AS l FROM t GROUP BY k",
  FILTER: "SELECT k, COUNT(*) FILTER (WHERE v > 1) AS c FROM t GROUP BY k",
  "HAVING on a key": "SELECT k, COUNT(*) AS c FROM t GROUP BY k HAVING k <> 'x'",
  TUMBLE: perWindow,
  "TUMBLE of all rows": `SELECT window_start, COUNT(*) AS c FROM ${tumble} GROUP BY window_start, window_end`,
  HOP: `SELECT k, window_end, AVG(v) AS a FROM ${hop} GROUP BY k, window_start, window_end`,
  SESSION: `SELECT k, window_end, COUNT(*) AS c FROM ${session} GROUP BY k, window_start, window_end`,
  "SESSION of all rows": `SELECT window_end, COUNT(*) AS c FROM TABLE(SESSION(TABLE t, DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end`,
  CUMULATE: `SELECT k, window_end, COUNT(*) AS c FROM TABLE(CUMULATE(TABLE t, DESCRIPTOR(ts), INTERVAL '5' SECOND, INTERVAL '10' SECOND)) GROUP BY k, window_start, window_end`,
  "windows of windows": `SELECT window_end, SUM(v) AS s FROM TABLE(TUMBLE((SELECT v, wt FROM (${perWindow})), DESCRIPTOR(wt), INTERVAL '20' SECOND)) GROUP BY window_start, window_end`,
  "TUMBLE that fires early": `${early}SELECT k, window_end, SUM(v) AS s FROM ${tumble} GROUP BY k, window_start, window_end`,
  "COUNT(DISTINCT) in a window": `SELECT k, window_end, COUNT(DISTINCT v) AS c FROM ${tumble} GROUP BY k, window_start, window_end`,
  "windowed rows": `SELECT k, v, window_start, window_end FROM ${tumble}`,
  "windows of a union": `SELECT window_end, COUNT(*) AS c FROM TABLE(TUMBLE((SELECT k, us FROM u UNION ALL SELECT k, us FROM u), DESCRIPTOR(us), INTERVAL '10' SECOND)) GROUP BY window_start, window_end`,
  "groups of a window's rows": `SELECT s, e, COUNT(*) AS c FROM (${perWindow}) GROUP BY s, e`,
  "union of windows": `${perWindow} UNION ALL ${perWindow}`,
  "CROSS JOIN with bounded rows": "SELECT t.k, x FROM t CROSS JOIN b",
  "JOIN with bounded rows": "SELECT t.k, x FROM t JOIN b ON t.k = b.k",
  "LEFT JOIN with bounded rows": "SELECT t.k, x FROM t LEFT JOIN b ON t.k = b.k",
  "JOIN of streams": "SELECT t.k, w FROM t JOIN u ON t.k = u.k",
  "JOIN of streams without watermarks": "SELECT t.k, x FROM t JOIN n ON t.k = n.k",
  "JOIN by WHERE": "SELECT t.k, w FROM t, u WHERE t.k = u.k AND v < w",
  "JOIN of three by WHERE": "SELECT t.k, w FROM t, u, n WHERE t.k = u.k AND u.k = n.k",
  "JOIN of expressions": "SELECT t.k, w FROM t JOIN u ON UPPER(t.k) = LOWER(u.k)",
  "JOIN of types": "SELECT t.k, w FROM t JOIN u ON t.v = CAST(u.w AS DOUBLE)",
  "JOIN of equal NULLs": "SELECT t.k, w FROM t JOIN u ON t.k IS NOT DISTINCT FROM u.k",
  "JOIN of a stream with itself": "SELECT a.k, c.v FROM t AS a JOIN t AS c ON a.k = c.k",
  "interval join":
    "SELECT t.k, w FROM t JOIN u ON t.k = u.k AND CAST(t.ts AS TIMESTAMP_LTZ(3)) BETWEEN u.us - INTERVAL '5' SECOND AND u.us",
  "interval join of a stream with itself":
    "SELECT a.k, c.v FROM t AS a JOIN t AS c ON a.k = c.k AND a.ts BETWEEN c.ts - INTERVAL '5' SECOND AND c.ts",
  "window join": `SELECT a.k, c.w FROM (SELECT * FROM ${tumble}) AS a JOIN (SELECT * FROM ${tumbleU}) AS c ON a.k = c.k AND a.window_start = c.window_start AND a.window_end = c.window_end`,
  "GROUP BY of a JOIN of streams": "SELECT t.k, COUNT(*) AS c FROM t JOIN u ON t.k = u.k GROUP BY t.k",
  "JOIN of two JOINs": "SELECT t.k FROM t JOIN u ON t.k = u.k JOIN n ON n.k = t.k",
  "JOIN of windows": `SELECT a.k, a.v, c.v AS w FROM (${perWindow}) AS a JOIN (${perWindow}) AS c ON a.k = c.k AND a.s = c.s AND a.e = c.e`,
  "JOIN of windows and a stream": `SELECT a.k, a.v, n.x FROM (${perWindow}) AS a JOIN n ON a.k = n.k`,
  "Top-N":
    "SELECT k, v, rn FROM (SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v DESC) AS rn FROM t) WHERE rn <= 3",
  "Top-N of all rows":
    "SELECT k, v, rn FROM (SELECT k, v, ROW_NUMBER() OVER (ORDER BY v DESC) AS rn FROM t) WHERE rn <= 3",
  "the first row of each key":
    "SELECT k, v FROM (SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts) AS rn FROM t) WHERE rn = 1",
  "the last row of each key":
    "SELECT k, v FROM (SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts DESC) AS rn FROM t) WHERE rn = 1",
  "Top-N of a window": `SELECT s, e, k, v, rn FROM (SELECT s, e, k, v, ROW_NUMBER() OVER (PARTITION BY s, e ORDER BY v DESC) AS rn FROM (${perWindow})) WHERE rn <= 3`,
  "Top-N of windowed rows": `SELECT k, v, window_end FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY v DESC) AS rn FROM ${tumble}) WHERE rn <= 3`,
  "the first row of each window": `SELECT k, v, window_end FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end, k ORDER BY ts) AS rn FROM ${tumble}) WHERE rn = 1`,
  LIMIT: "SELECT k, v FROM t LIMIT 3",
  "LIMIT of windows": `${perWindow} LIMIT 3`,
  "JOIN of a LIMIT": "SELECT a.k, w FROM (SELECT k FROM t LIMIT 3) AS a JOIN u ON a.k = u.k",
  "UNION ALL of a LIMIT": "SELECT k, v FROM (SELECT k, v FROM t LIMIT 3) UNION ALL SELECT k, w FROM u",
  "windows of a LIMIT": `SELECT window_end, COUNT(*) AS c FROM TABLE(TUMBLE((SELECT k, ts FROM t LIMIT 3), DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end`,
};

/** A query that ours refuses with a code, and why. */
export interface Refused {
  readonly code: string;
  readonly sql: string;
}

/** Queries that Spark refuses, in these words. */
export const impossible: Readonly<Record<string, Refused & { readonly spark: string }>> = {
  "UNION ALL with bounded rows": {
    code: "MDSP2902",
    spark: "Union between streaming and batch",
    sql: "SELECT k, v FROM t UNION ALL SELECT k, x FROM b",
  },
  "INTERSECT with bounded rows": {
    code: "MDSP2902",
    spark: "Union between streaming and batch",
    sql: "SELECT k FROM t INTERSECT SELECT k FROM b",
  },
  "EXCEPT of bounded rows": {
    code: "MDSP2910",
    spark: "Union between streaming and batch",
    sql: "SELECT k FROM t EXCEPT SELECT k FROM b",
  },
  "INTERSECT ALL": {
    code: "MDSP2910",
    spark: "UNSUPPORTED_OPERATION",
    sql: "SELECT k FROM t INTERSECT ALL SELECT k FROM u",
  },
  "EXCEPT ALL": { code: "MDSP2910", spark: "UNSUPPORTED_OPERATION", sql: "SELECT k FROM t EXCEPT ALL SELECT k FROM u" },
  "JOIN by an alternative": {
    code: "MDSP2903",
    spark: "without equality predicate",
    sql: "SELECT t.k, w FROM t JOIN u ON t.k = u.k OR t.v = u.w",
  },
  "JOIN by a constant": {
    code: "MDSP2903",
    spark: "without equality predicate",
    sql: "SELECT t.k, w FROM t JOIN u ON t.k = 'a' AND u.k = 'a'",
  },
  "JOIN of streams without an equality": {
    code: "MDSP2903",
    spark: "without equality predicate",
    sql: "SELECT t.k, w FROM t JOIN u ON t.v < u.w",
  },
  "CROSS JOIN of streams": {
    code: "MDSP2903",
    spark: "without equality predicate",
    sql: "SELECT t.k, w FROM t CROSS JOIN u",
  },
  "Top-N of groups": {
    code: "MDSP2910",
    spark: "'correctness' issue",
    sql: "SELECT k, c FROM (SELECT k, c, ROW_NUMBER() OVER (ORDER BY c DESC) AS rn FROM (SELECT k, COUNT(*) AS c FROM t GROUP BY k)) WHERE rn <= 3",
  },
  "GROUP BY of a Top-N": {
    code: "MDSP2910",
    spark: "'correctness' issue",
    sql: "SELECT k, COUNT(*) AS c FROM (SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v DESC) AS rn FROM t) WHERE rn <= 3 GROUP BY k",
  },
  "an OVER aggregate": {
    code: "MDSP2902",
    spark: "NON_TIME_WINDOW_NOT_SUPPORTED_IN_STREAMING",
    sql: "SELECT k, SUM(v) OVER (PARTITION BY k ORDER BY ts) AS s FROM t",
  },
  "an OVER aggregate of rows": {
    code: "MDSP2902",
    spark: "NON_TIME_WINDOW_NOT_SUPPORTED_IN_STREAMING",
    sql: "SELECT k, SUM(v) OVER (PARTITION BY k ORDER BY ts ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS s FROM t",
  },
  LAG: {
    code: "MDSP2902",
    spark: "NON_TIME_WINDOW_NOT_SUPPORTED_IN_STREAMING",
    sql: "SELECT k, LAG(v) OVER (PARTITION BY k ORDER BY ts) AS s FROM t",
  },
  "LIMIT of groups": {
    code: "MDSP2910",
    spark: "Limits are not supported",
    sql: "SELECT k, COUNT(*) AS c FROM t GROUP BY k LIMIT 3",
  },
  "groups of a LIMIT": {
    code: "MDSP2902",
    spark: "Limits are not supported",
    sql: "SELECT k, COUNT(*) AS c FROM (SELECT * FROM t LIMIT 3) GROUP BY k",
  },
};

/** Queries that Flink refuses too, or whose rows Spark's operators would give wrongly: no error of Spark's warns of them. */
export const otherwise: Readonly<Record<string, Refused & { readonly why: string }>> = {
  EXCEPT: {
    code: "MDSP2910",
    why: "a row that was written must be deleted",
    sql: "SELECT k FROM t EXCEPT SELECT k FROM u",
  },
  "HAVING on a count": {
    code: "MDSP2910",
    why: "a row that was written must be deleted",
    sql: "SELECT k, COUNT(*) AS c FROM t GROUP BY k HAVING COUNT(*) > 1",
  },
  "SESSION without GROUP BY": {
    code: "MDSP2904",
    why: "Spark would give each row a session of its own",
    sql: `SELECT k, window_end FROM ${session}`,
  },
  "COUNT(DISTINCT) in a window that fires early": {
    code: "MDSP2911",
    why: "our operator keeps no set of values",
    sql: `${early}SELECT k, window_end, COUNT(DISTINCT v) AS c FROM ${tumble} GROUP BY k, window_start, window_end`,
  },
  "Top-N without its number": {
    code: "MDSP2910",
    why: "rows that replace each other have no key",
    sql: "SELECT k, v FROM (SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k ORDER BY v DESC) AS rn FROM t) WHERE rn <= 3",
  },
  "windows of a Top-N of windows": {
    code: "MDSP2904",
    why: "the operator of Top-N passes no watermark on",
    sql: `SELECT window_start, COUNT(*) AS c FROM TABLE(TUMBLE((SELECT k, v, ts FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY window_start, window_end ORDER BY v DESC) AS rn FROM ${tumble}) WHERE rn <= 3), DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end`,
  },
  "union of windows and groups": {
    code: "MDSP2910",
    why: "rows of both would need one key",
    sql: `SELECT k, v FROM (${perWindow}) UNION ALL SELECT k, SUM(v) FROM t GROUP BY k`,
  },
  "RIGHT JOIN with bounded rows": {
    code: "MDSP2903",
    why: "a row without partner must be deleted when one comes",
    sql: "SELECT t.k, x FROM t RIGHT JOIN b ON t.k = b.k",
  },
  "FULL JOIN with bounded rows": {
    code: "MDSP2903",
    why: "a row without partner must be deleted when one comes",
    sql: "SELECT t.k, x FROM t FULL JOIN b ON t.k = b.k",
  },
  "LEFT JOIN of bounded rows": {
    code: "MDSP2903",
    why: "a row without partner must be deleted when one comes",
    sql: "SELECT t.k, x FROM b LEFT JOIN t ON t.k = b.k",
  },
  "LEFT JOIN of streams": {
    code: "MDSP2903",
    why: "a row without partner must be deleted when one comes",
    sql: "SELECT t.k, w FROM t LEFT JOIN u ON t.k = u.k",
  },
  "JOIN of groups": {
    code: "MDSP2910",
    why: "a pair that was written must be deleted",
    sql: "SELECT a.k, c, w FROM (SELECT k, COUNT(*) AS c FROM t GROUP BY k) AS a JOIN u ON a.k = u.k",
  },
  "JOIN of the first rows": {
    code: "MDSP2910",
    why: "a pair that was written must be deleted",
    sql: "SELECT a.k, w FROM (SELECT k, v FROM (SELECT k, v, ROW_NUMBER() OVER (PARTITION BY k ORDER BY ts) AS rn FROM t) WHERE rn = 1) AS a JOIN u ON a.k = u.k",
  },
  "GROUP BY of GROUP BY": {
    code: "MDSP2905",
    why: "a group must forget rows that changed",
    sql: "SELECT c, COUNT(*) AS d FROM (SELECT k, COUNT(*) AS c FROM t GROUP BY k) GROUP BY c",
  },
  "ORDER BY": { code: "MDSP2372", why: "Flink's own rule", sql: "SELECT k, v FROM t ORDER BY v" },
  "ORDER BY of groups": {
    code: "MDSP2372",
    why: "Flink's own rule",
    sql: "SELECT k, COUNT(*) AS c FROM t GROUP BY k ORDER BY c",
  },
  "ORDER BY the time": {
    code: "MDSP2902",
    why: "rows must wait for the watermark",
    sql: "SELECT k, v, ts FROM t ORDER BY ts",
  },
  "ORDER BY and LIMIT": {
    code: "MDSP2910",
    why: "a row that was written must be deleted",
    sql: "SELECT k, v FROM t ORDER BY v LIMIT 3",
  },
  "LIMIT and OFFSET": {
    code: "MDSP2902",
    why: "the rows to leave out must be counted",
    sql: "SELECT k, v FROM t LIMIT 3 OFFSET 1",
  },
  OFFSET: { code: "MDSP2371", why: "Flink's own rule", sql: "SELECT k, v FROM t OFFSET 1" },
  "windows of a join": {
    code: "MDSP2302",
    why: "Flink's own rule: a join of all times has no event time",
    sql: `SELECT window_end, COUNT(*) AS c FROM TABLE(TUMBLE((SELECT t.k, t.ts FROM t JOIN b ON t.k = b.k), DESCRIPTOR(ts), INTERVAL '10' SECOND)) GROUP BY window_start, window_end`,
  },
};
