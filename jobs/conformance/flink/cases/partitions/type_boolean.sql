-- Folders of BOOLEAN.
CREATE TABLE t (p BOOLEAN, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=true
{"a": 1}
-- input: t/p=yes
{"a": 2}
