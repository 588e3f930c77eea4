-- error: MDSP2322 UNNEST cannot stand in a RIGHT JOIN
CREATE TABLE t (a ARRAY<INT>) WITH ('connector' = 'datagen');
INSERT INTO b SELECT v FROM t RIGHT JOIN UNNEST(a) AS x (v) ON TRUE;
CREATE TABLE b (v INT) WITH ('connector' = 'blackhole');
