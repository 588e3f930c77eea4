-- A view has no options.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW v AS SELECT a FROM t;
SELECT a FROM v /*+ OPTIONS('path' = 'x') */;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
