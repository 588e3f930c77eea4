-- Options for one use.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
SELECT a FROM t /*+ OPTIONS('path' = '${t}') */;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
