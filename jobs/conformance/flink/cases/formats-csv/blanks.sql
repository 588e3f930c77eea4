-- Blanks around values.
CREATE TABLE t (a STRING, b INT, c DOUBLE) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv');
SELECT * FROM t;
-- input: t
 x , 1 , 2.5 
