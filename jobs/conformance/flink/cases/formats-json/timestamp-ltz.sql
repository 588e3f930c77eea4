-- An instant ends with Z.
CREATE TABLE t (a TIMESTAMP_LTZ(3)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": "2024-01-31 10:20:30.123Z"}
{"a": "2024-01-31 10:20:30Z"}
