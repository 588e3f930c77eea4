-- CREATE TABLE AS can add a computed column.
CREATE TABLE u (c AS a * 2) WITH ('connector' = 'blackhole') AS SELECT a, s FROM (VALUES (1, 'x'), (2, 'y')) AS q (a, s);
SHOW TABLES;
