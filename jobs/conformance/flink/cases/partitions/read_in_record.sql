-- The folder counts, whatever stands in the record.
CREATE TABLE t (p INT, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=1
{"p": 9, "a": 1}
