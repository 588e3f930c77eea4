-- Folders of DATE.
CREATE TABLE t (p DATE, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=2024-02-29
{"a": 1}
-- input: t/p=1969-12-31
{"a": 2}
