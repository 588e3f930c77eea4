-- The last pair of each key.
CREATE TABLE t (k STRING, v INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (k STRING, w INT) WITH ('connector' = 'filesystem', 'path' = '${u}', 'format' = 'json');
SELECT k, p, rn FROM (
  SELECT t.k, v * w AS p, ROW_NUMBER() OVER (PARTITION BY t.k ORDER BY v * w DESC) AS rn FROM t JOIN u ON t.k = u.k
) WHERE rn <= 2;
-- input: t
{"k": "a", "v": 1}
{"k": "b", "v": 5}
-- batch
{"k": "a", "v": 2}
-- input: u
{"k": "a", "w": 10}
-- batch
{"k": "a", "w": 20}
{"k": "b", "w": 7}
