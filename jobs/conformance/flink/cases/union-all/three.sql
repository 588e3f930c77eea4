-- Three queries.
CREATE TABLE t (a INT, s STRING)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (b BIGINT, s STRING NOT NULL)
WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
SELECT a FROM t UNION ALL SELECT b FROM u UNION ALL SELECT 7 FROM t;
-- input: t
{"a": 1, "s": "x"}
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
-- input: u
{"b": 1, "s": "x"}
-- batch
{"b": 3, "s": "y"}
