-- raw is for one column.
CREATE TABLE t (a STRING, b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'raw');
SELECT * FROM t;
-- input: t
x
