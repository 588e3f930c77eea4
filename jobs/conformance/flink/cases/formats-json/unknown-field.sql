-- A field without a column is passed over.
CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"z": {"y": [1, {"x": 2}]}, "a": 1}
