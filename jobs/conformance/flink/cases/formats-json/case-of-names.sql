-- Names of fields keep their case.
CREATE TABLE t (a INT, `A` INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1, "A": 2}
{"A": 3}
