-- A sign that makes the next one a letter.
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv', 'csv.escape-character' = '\');
SELECT * FROM t;
-- input: t
x\,y,1
"z\"w",2
