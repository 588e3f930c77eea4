-- A line with too few values when errors are ignored.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv', 'csv.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
x
y,1
