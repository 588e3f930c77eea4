-- A column less.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
ALTER TABLE t DROP s;
SELECT * FROM t;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
