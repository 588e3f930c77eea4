-- UNION ALL in FROM, with a condition.
CREATE TABLE t (a INT, s STRING)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (b BIGINT, s STRING NOT NULL)
WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
SELECT a, s FROM (SELECT a, s FROM t UNION ALL SELECT b, s FROM u) AS x WHERE a < 3;
-- input: t
{"a": 1, "s": "x"}
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
-- input: u
{"b": 1, "s": "x"}
-- batch
{"b": 3, "s": "y"}
