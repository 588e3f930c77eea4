import { describe, expect, it } from "vitest";
import { roundTrip } from "../../test/syntax/parsing.js";

/** Queries that are printed as they are written, but for line breaks. */
const canonical = [
  "SELECT 1",
  "SELECT *, t.*, a AS b FROM c.d.t",
  "SELECT DISTINCT a FROM t AS x(a, b) WHERE a > 1 GROUP BY a HAVING COUNT(*) > 1 ORDER BY a DESC LIMIT 10 OFFSET 5 ROWS",
  "SELECT a FROM t, u, LATERAL (SELECT b FROM v) AS w",
  "SELECT a FROM t JOIN u ON t.a = u.a LEFT JOIN v USING (a, b) CROSS JOIN w NATURAL FULL JOIN x",
  "SELECT a FROM t JOIN (u JOIN v ON u.a = v.a) ON t.a = u.a",
  "SELECT a FROM o JOIN r FOR SYSTEM_TIME AS OF o.ts AS r ON o.c = r.c",
  "SELECT a FROM t /*+ OPTIONS('a' = 'b', 'c' = 'd') */ AS x",
  "SELECT /*+ BROADCAST(t), STATE_TTL('o' = '1d') */ a FROM t",
  "SELECT a FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE))",
  "SELECT a FROM TABLE(HOP(DATA => TABLE t, TIMECOL => DESCRIPTOR(ts), SLIDE => INTERVAL '5' SECOND, SIZE => INTERVAL '15' SECOND)) AS w",
  "SELECT a FROM TABLE(SESSION(TABLE t PARTITION BY (a, b), DESCRIPTOR(ts), INTERVAL '5' MINUTE))",
  "SELECT a FROM TABLE(f(TABLE (SELECT * FROM t) PARTITION BY (a) ORDER BY (b DESC), 1))",
  "SELECT a FROM t, UNNEST(t.items) WITH ORDINALITY AS u(item, n)",
  "SELECT a FROM t LEFT JOIN LATERAL TABLE(f(t.a)) AS u(x) ON TRUE",
  "SELECT a FROM t GROUP BY GROUPING SETS ((a, b), a, ())",
  "SELECT a FROM t GROUP BY a, ROLLUP (b, (c, d)), CUBE (e, f)",
  "SELECT SUM(a) OVER w FROM t WINDOW w AS (PARTITION BY b ORDER BY ts)",
  "SELECT a FROM t QUALIFY ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) = 1",
  "SELECT a FROM t UNION ALL SELECT b FROM u UNION SELECT c FROM v",
  "SELECT a FROM t UNION (SELECT b FROM u UNION SELECT c FROM v)",
  "(SELECT a FROM t UNION SELECT b FROM u) INTERSECT ALL SELECT c FROM v",
  "SELECT a FROM t EXCEPT SELECT b FROM u INTERSECT SELECT c FROM v ORDER BY a",
  "(SELECT a FROM t ORDER BY a LIMIT 1) UNION ALL SELECT b FROM u",
  "WITH x AS (SELECT 1), y(a, b) AS (SELECT 1, 2) SELECT * FROM x, y",
  "SELECT * FROM (WITH x AS (SELECT 1) SELECT * FROM x) AS y",
  "VALUES (1, 'a'), (2, 'b')",
  "SELECT * FROM (VALUES (1), (2)) AS t(a)",
  "TABLE t",
  "SELECT * FROM ticker MATCH_RECOGNIZE (PARTITION BY symbol ORDER BY ts MEASURES FIRST(a.price) AS p, LAST(b.ts) AS e ONE ROW PER MATCH AFTER MATCH SKIP TO LAST b PATTERN (a b+? (c | d){2,3} e* f{2}) WITHIN INTERVAL '1' HOUR DEFINE b AS b.price > a.price) AS m",
];

const synonyms: readonly (readonly [written: string, printed: string])[] = [
  ["select a b from t c", "SELECT a AS b FROM t AS c"],
  [
    "SELECT a FROM TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTES) w",
    "SELECT a FROM TABLE(TUMBLE(TABLE t, DESCRIPTOR(ts), INTERVAL '1' MINUTE)) AS w",
  ],
  ["SELECT a FROM TABLE(f((SELECT 1), (SELECT 2) + 1))", "SELECT a FROM TABLE(f(TABLE (SELECT 1), (SELECT 2) + 1))"],
  ["SELECT a FROM t ORDER BY a FETCH FIRST 3 ROWS ONLY", "SELECT a FROM t ORDER BY a LIMIT 3"],
  ["SELECT a FROM t LIMIT ALL", "SELECT a FROM t"],
  ["SELECT a FROM t MINUS SELECT b FROM u", "SELECT a FROM t EXCEPT SELECT b FROM u"],
  ["((SELECT 1) UNION ALL (SELECT 2))", "SELECT 1 UNION ALL SELECT 2"],
  ["SELECT ((SELECT 1) + 2)", "SELECT (SELECT 1) + 2"],
  ["SELECT ((SELECT 1) UNION SELECT 2)", "SELECT (SELECT 1 UNION SELECT 2)"],
  ["SELECT a FROM (((SELECT 1)) x JOIN u ON TRUE)", "SELECT a FROM (SELECT 1) AS x JOIN u ON TRUE"],
  ["SELECT a FROM t LEFT OUTER JOIN u ON x INNER JOIN v ON y", "SELECT a FROM t LEFT JOIN u ON x JOIN v ON y"],
  ["VALUES 1, ROW(2)", "VALUES (1), (2)"],
];

describe("queries", () => {
  it.each(canonical)("%s", (text) => {
    expect(roundTrip(text)).toBe(text);
  });

  it.each(synonyms)("%s is %s", (written, printed) => {
    expect(roundTrip(written)).toBe(printed);
  });
});
