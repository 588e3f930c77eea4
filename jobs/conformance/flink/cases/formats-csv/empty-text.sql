-- A value without letters is an empty text.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv');
SELECT * FROM t;
-- input: t
,1
"",2
