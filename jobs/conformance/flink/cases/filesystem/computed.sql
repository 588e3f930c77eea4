-- A computed column.
CREATE TABLE t (a INT, twice AS a * 2) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1}
{"a": 2}
