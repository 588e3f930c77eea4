-- Folders of VARCHAR(3).
CREATE TABLE t (p VARCHAR(3), a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=abc
{"a": 1}
-- input: t/p=a
{"a": 2}
