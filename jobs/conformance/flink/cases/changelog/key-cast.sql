-- A key by a cast that loses nothing.
CREATE TABLE t (k INT, v INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT CAST(k AS BIGINT) AS a, COUNT(*) AS c FROM t GROUP BY k;
-- input: t
{"k": 1, "v": 1}
{"k": 2, "v": 2}
-- batch
{"k": 1, "v": 4}
