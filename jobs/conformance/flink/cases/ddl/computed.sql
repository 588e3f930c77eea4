-- Computed columns read the physical ones.
CREATE TABLE t (a INT, s STRING, b AS a + 1, up AS UPPER(s)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT up, b FROM t;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
