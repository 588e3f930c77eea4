-- UNNEST of an array of a table.
CREATE TABLE t (id INT, a ARRAY<INT>)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id, x FROM t CROSS JOIN UNNEST(a) AS u (x);
-- input: t
{"id": 1, "a": [1, 2, null]}
{"id": 2, "a": []}
{"id": 3, "a": null}
