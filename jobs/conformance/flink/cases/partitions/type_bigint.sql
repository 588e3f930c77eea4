-- Folders of BIGINT.
CREATE TABLE t (p BIGINT, a INT) PARTITIONED BY (p) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t/p=9223372036854775807
{"a": 1}
-- input: t/p=0
{"a": 2}
