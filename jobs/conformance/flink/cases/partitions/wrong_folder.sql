-- A folder of another column.
CREATE TABLE t (p INT, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/q=1
{"a": 1}
