-- TIME inside of arrays and rows.
CREATE TABLE t (id INT, l ARRAY<TIME(0)>, r ROW<a TIME(0)>) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT id, l, l[1] AS f, r.a AS a FROM t;
-- input: t
{"id": 1, "l": ["12:30:00", null], "r": {"a": "01:02:03"}}
