-- Columns computed from others.
CREATE TABLE t (a INT, s STRING, b AS a * 2, c AS UPPER(s) || '!', d AS a IS NULL)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": 1, "s": "x"}
{"a": null, "s": null}
