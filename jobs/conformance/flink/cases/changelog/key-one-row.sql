-- One row with a constant in place of a key.
CREATE TABLE t (k INT, v INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT 'all' AS id, COUNT(*) AS c, SUM(v) AS s FROM t;
-- input: t
{"k": 1, "v": 1}
{"k": 2, "v": 2}
-- batch
{"k": 1, "v": 4}
