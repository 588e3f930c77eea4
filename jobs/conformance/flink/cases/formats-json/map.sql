-- Values of a MAP.
CREATE TABLE t (m MAP<STRING, INT>) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT m['a'] AS a, m['b'] AS b, CARDINALITY(m) AS n FROM t;
-- input: t
{"m": {"a": 1, "b": "2"}}
{"m": {}}
