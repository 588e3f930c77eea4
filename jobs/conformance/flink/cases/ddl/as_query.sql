-- CREATE TABLE AS has the query's columns.
CREATE TABLE u WITH ('connector' = 'blackhole') AS SELECT a, s, a + 1 AS b FROM (VALUES (1, 'x'), (2, 'y')) AS q (a, s);
DESCRIBE u;
