-- A line with too many values when errors are ignored.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv', 'csv.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
x,1,2
y,1
