-- Folders of INT NOT NULL.
CREATE TABLE t (p INT NOT NULL, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=1
{"a": 1}
-- input: t/p=2
{"a": 2}
