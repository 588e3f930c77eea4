-- Folders of TIMESTAMP(6).
CREATE TABLE t (p TIMESTAMP(6), a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=2024-02-29T10%3A11%3A12.123456
{"a": 1}
-- input: t/p=2024-02-29T10%3A11%3A12
{"a": 2}
