-- Another delimiter.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv', 'csv.field-delimiter' = ';');
SELECT * FROM t;
-- input: t
x;1
y,z;2
