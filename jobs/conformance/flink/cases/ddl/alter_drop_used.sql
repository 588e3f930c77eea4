-- A column that is used stays.
CREATE TABLE t (a INT, b AS a + 1) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
ALTER TABLE t DROP a;
SELECT * FROM t;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
