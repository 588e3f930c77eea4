-- CREATE TABLE AS makes a new table.
CREATE TABLE u (a INT) WITH ('connector' = 'blackhole');
CREATE TABLE u WITH ('connector' = 'blackhole') AS SELECT a, s FROM (VALUES (1, 'x'), (2, 'y')) AS q (a, s);
DESCRIBE u;
