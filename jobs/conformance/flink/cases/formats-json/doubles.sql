-- Floating numbers, also in quotes.
CREATE TABLE t (a DOUBLE, b FLOAT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1.5, "b": "2.5"}
{"a": "1e10", "b": 3}
{"a": "-0.5", "b": null}
