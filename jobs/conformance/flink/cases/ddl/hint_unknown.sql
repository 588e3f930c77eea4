-- A hint that there is not.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT /*+ FASTER('t') */ a FROM t;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
