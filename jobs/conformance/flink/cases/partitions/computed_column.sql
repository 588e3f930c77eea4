-- A partition that is computed.
CREATE TABLE t (a INT, p AS a + 1) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=1
{"a": 1}
