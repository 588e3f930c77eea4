-- Folders of FLOAT.
CREATE TABLE t (p FLOAT, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=1.5
{"a": 1}
-- input: t/p=-2
{"a": 2}
