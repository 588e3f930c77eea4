-- ALTER VIEW changes the name.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW v AS SELECT a FROM t;
ALTER VIEW v RENAME TO w;
SELECT * FROM w;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
