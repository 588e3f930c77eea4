-- A format that is not there.
CREATE TABLE t (a STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'jsonn');
SELECT * FROM t;
-- input: t
x
