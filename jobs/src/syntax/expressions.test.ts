import { describe, expect, it } from "vitest";
import { expressionOf, roundTripExpression, withoutSpans } from "../../test/syntax/parsing.js";
import { print } from "./index.js";

/** Expressions that are printed as they are written. */
const canonical = [
  "1",
  "1.50",
  "1E-3",
  "'it''s'",
  "'${NAME}'",
  "X'CAFE'",
  "TRUE",
  "UNKNOWN",
  "NULL",
  "DATE '2024-02-29'",
  "TIME '23:59:59.123'",
  "TIMESTAMP '2024-01-31 10:20:30.123456'",
  "INTERVAL '5' MINUTE",
  "INTERVAL -'5' DAY(3)",
  "INTERVAL '1 02:03:04.5' DAY TO SECOND(3)",
  "INTERVAL '1-6' YEAR TO MONTH",
  "INTERVAL '0.5' SECOND(2, 3)",
  "INTERVAL n MINUTE",
  "INTERVAL 5 MINUTE",
  "INTERVAL (a + 1) HOUR",
  "a",
  "t.a.b",
  "`open`",
  "`a``b`",
  "größe",
  "headers['mdsp-seq']",
  "a[1][2].b[i + 1]",
  "f(x).a.b",
  "(a).b",
  "-a",
  "-(-a)",
  "a + b - c * d / e % f || g",
  "a - (b - c)",
  "(a + b) * c",
  "NOT a AND NOT b OR c",
  "NOT (a AND b)",
  "a = b AND c <> d OR e <= f",
  "a = b = c IS TRUE",
  "(a IS NULL) = b",
  "a IS NOT NULL",
  "a IS NOT DISTINCT FROM b + 1",
  "a IS JSON VALUE",
  "a BETWEEN b + 1 AND c",
  "a NOT BETWEEN SYMMETRIC 1 AND 2 AND b",
  "a BETWEEN (b AND c) AND d",
  "a LIKE 'x%' ESCAPE '!'",
  "a NOT SIMILAR TO b || c",
  "a IN (1, 2)",
  "a NOT IN (SELECT b FROM t)",
  "ROW(a, b) IN (SELECT c, d FROM t)",
  "EXISTS (SELECT * FROM t WHERE t.a = u.a)",
  "a >= ALL (SELECT b FROM t)",
  "(SELECT MAX(a) FROM t) + 1",
  "CASE WHEN a > 1 THEN 'x' WHEN b THEN 'y' ELSE 'z' END",
  "CASE a WHEN 1, 2 THEN 'x' END",
  "CAST(a AS DECIMAL(10, 2))",
  "TRY_CAST(a AS ARRAY<ROW<x INT NOT NULL, y MAP<STRING, BYTES>>>)",
  "ROW(1, 'a')",
  "ARRAY[1, 2]",
  "ARRAY[]",
  "MAP['a', 1, 'b', 2]",
  "ARRAY(SELECT a FROM t)",
  "MULTISET(SELECT a FROM t)",
  "COUNT(*)",
  "COUNT(DISTINCT a, b) FILTER (WHERE c > 0)",
  "LISTAGG(a, ',') WITHIN GROUP (ORDER BY b DESC NULLS LAST)",
  "LAST_VALUE(a) IGNORE NULLS OVER (PARTITION BY b ORDER BY c ROWS BETWEEN 3 PRECEDING AND CURRENT ROW)",
  "SUM(a) OVER w",
  "SUM(a) OVER (w RANGE INTERVAL '1' HOUR PRECEDING)",
  "SUM(a) OVER (ORDER BY t RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)",
  "SUM(a) OVER ()",
  "f(x => 1, y => a + 1)",
  "cat.db.f(1)",
  "CURRENT_TIMESTAMP",
  "CURRENT_TIMESTAMP()",
  "LOCALTIME",
  "CURRENT_WATERMARK(ts)",
  "LEFT(a, 2) || RIGHT(a, 2)",
  "IF(a, b, c)",
  "DATE_FORMAT(ts, 'yyyy')",
  "GROUPING(a, b)",
  "EXTRACT(HOUR FROM ts)",
  "FLOOR(ts TO HOUR)",
  "FLOOR((ts - INTERVAL '1' DAY) TO HOUR)",
  "CEIL(a)",
  "TRIM(a)",
  "TRIM(LEADING 'x' FROM a)",
  "TRIM(BOTH FROM a)",
  "POSITION('a' IN b)",
  "SUBSTRING(a FROM 2 FOR 3)",
  "SUBSTRING(a, 2, 3)",
  "OVERLAY(a PLACING b FROM 1 FOR 2)",
  "TIMESTAMPADD(MINUTE, 5, ts)",
  "TIMESTAMPDIFF(SECOND, a, b)",
  "JSON_EXISTS(j, '$.a' TRUE ON ERROR)",
  "JSON_VALUE(j, '$.a' RETURNING INT DEFAULT 1 ON EMPTY NULL ON ERROR)",
  "JSON_QUERY(j, '$.a' WITH CONDITIONAL ARRAY WRAPPER EMPTY ARRAY ON EMPTY)",
  "JSON_OBJECT(KEY 'a' VALUE 1, KEY b VALUE c ABSENT ON NULL)",
  "JSON_ARRAYAGG(a NULL ON NULL)",
  "a OVERLAPS b",
];

/** Other ways to write the same. */
const synonyms: readonly (readonly [written: string, printed: string])[] = [
  ["((a))", "a"],
  ["select_1", "select_1"],
  ["count(*)", "count(*)"],
  ["`a`.`b`", "a.b"],
  ["interval '5' minutes", "INTERVAL '5' MINUTE"],
  ["a IS JSON", "a IS JSON VALUE"],
  ["a = SOME (SELECT 1)", "a = ANY (SELECT 1)"],
  ["(1, 2)", "ROW(1, 2)"],
  ["CEILING(t TO DAY)", "CEIL(t TO DAY)"],
  ["TRIM('x' FROM a)", "TRIM(BOTH 'x' FROM a)"],
  ["CAST(a AS DOUBLE PRECISION)", "CAST(a AS DOUBLE)"],
  ["CAST(a AS INTEGER ARRAY NOT NULL)", "CAST(a AS ARRAY<INT> NOT NULL)"],
  ["CAST(a AS TIMESTAMP(3) WITH LOCAL TIME ZONE)", "CAST(a AS TIMESTAMP_LTZ(3))"],
  ["TIMESTAMPADD(SQL_TSI_HOUR, 1, t)", "TIMESTAMPADD(HOUR, 1, t)"],
  ["ARRAY_AGG(a IGNORE NULLS)", "ARRAY_AGG(a) IGNORE NULLS"],
  ["JSON_OBJECT('a' VALUE 1)", "JSON_OBJECT(KEY 'a' VALUE 1)"],
  ["date", "`date`"],
  ["-- one\n1 /* two */ + 2", "1 + 2"],
];

describe("expressions", () => {
  it.each(canonical)("%s", (text) => {
    expect(roundTripExpression(text)).toBe(text);
  });

  it.each(synonyms)("%s is %s", (written, printed) => {
    expect(roundTripExpression(written)).toBe(printed);
  });

  it("bind as in Flink", () => {
    const same = (a: string, b: string) => expect(withoutSpans(expressionOf(a))).toEqual(withoutSpans(expressionOf(b)));
    same("a OR b AND NOT c = d + e * -f", "a OR (b AND (NOT (c = (d + (e * (-f))))))");
    same("a - b - c", "(a - b) - c");
    same("a = b IS NULL", "(a = b) IS NULL");
    same("a < b BETWEEN c AND d", "a < (b BETWEEN c AND d)");
    same("a || b + c", "(a || b) + c");
    same("NOT a IS NULL", "NOT (a IS NULL)");
    same("-a[1].b", "-((a[1]).b)");
  });

  it("keeps the place of every node", () => {
    const text = " price * (1 + spread) ";
    const whole = expressionOf(text);
    expect(text.slice(whole.span.start, whole.span.end)).toBe("price * (1 + spread)");
    if (whole.kind !== "BinaryOperation") throw new Error(whole.kind);
    expect(text.slice(whole.right.span.start, whole.right.span.end)).toBe("1 + spread");
  });

  it("prints chains of any length", () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => `a${index}`).join(" AND ");
    expect(print(expressionOf(chain)).replace(/\s+/g, " ")).toBe(chain);
  });
});
