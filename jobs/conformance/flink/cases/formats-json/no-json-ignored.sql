-- A line that is no JSON is passed over when errors are ignored.
CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.ignore-parse-errors' = 'true');
SELECT * FROM t;
-- input: t
{"a": 1}
nope
{"a": 2
