-- A partition that is no column.
CREATE TABLE t (a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=1
{"a": 1}
