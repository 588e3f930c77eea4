-- Folders of INT.
CREATE TABLE t (p INT, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=-1
{"a": 1}
-- input: t/p=007
{"a": 2}
