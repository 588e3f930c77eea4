-- Folders of TIMESTAMP(3).
CREATE TABLE t (p TIMESTAMP(3), a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=2024-02-29T10%3A11%3A12.123
{"a": 1}
-- input: t/p=2024-02-29T10%3A11
{"a": 2}
