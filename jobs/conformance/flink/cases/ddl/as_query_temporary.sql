-- CREATE TABLE AS is not temporary.
CREATE TEMPORARY TABLE u WITH ('connector' = 'blackhole') AS SELECT a, s FROM (VALUES (1, 'x'), (2, 'y')) AS q (a, s);
DESCRIBE u;
