-- A text that means NULL.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv', 'csv.null-literal' = '-');
SELECT * FROM t;
-- input: t
-,1
x,-
y,2
