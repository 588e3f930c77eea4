-- A line with too many values ends the query.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv');
SELECT * FROM t;
-- input: t
x,1,2
