-- Folders of SMALLINT.
CREATE TABLE t (p SMALLINT, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=-1
{"a": 1}
-- input: t/p=7
{"a": 2}
