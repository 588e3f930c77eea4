-- ROLLUP of a stream.
CREATE TABLE t (a STRING, b STRING, c INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a, b, SUM(c) AS s, GROUPING_ID(a, b) AS g FROM t GROUP BY ROLLUP (a, b);
-- input: t
{"a": "x", "b": "p", "c": 1}
{"a": "x", "b": "q", "c": 2}
-- batch
{"a": "y", "b": "p", "c": 4}
{"a": "y", "b": null, "c": 8}
{"a": null, "b": "p", "c": 16}
