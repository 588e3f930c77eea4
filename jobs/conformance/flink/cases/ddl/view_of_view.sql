-- Views read views.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW v AS SELECT a + 1 AS b FROM t;
CREATE TEMPORARY VIEW w AS SELECT b * 10 AS c FROM v;
SELECT c FROM w;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
