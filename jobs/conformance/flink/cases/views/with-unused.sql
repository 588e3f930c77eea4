-- A name by WITH that nobody reads.
CREATE TABLE t (id INT, k STRING, v DOUBLE, ok BOOLEAN)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
WITH q AS (SELECT id FROM t) SELECT 1 AS one;
