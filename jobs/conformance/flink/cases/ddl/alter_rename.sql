-- A table of another name.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
ALTER TABLE t RENAME TO u;
SELECT a FROM u;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
