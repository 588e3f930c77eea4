-- A text for a number is NULL when errors are ignored.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv', 'csv.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
x,one
y,1
