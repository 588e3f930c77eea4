-- A tab as the delimiter.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv', 'csv.field-delimiter' = '\t');
SELECT * FROM t;
-- input: t
x	1
