-- Folders of TINYINT.
CREATE TABLE t (p TINYINT, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=-128
{"a": 1}
-- input: t/p=7
{"a": 2}
