-- Values of all kinds.
CREATE TABLE t (a INT, b STRING, c DOUBLE, d BOOLEAN, e DECIMAL(10, 2), f DATE) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'csv');
SELECT * FROM t;
-- input: t
1,x,1.5,true,2.345,2024-01-31
-2,y,1e3,FALSE,7,1999-12-31
