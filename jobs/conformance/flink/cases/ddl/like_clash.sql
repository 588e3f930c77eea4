-- A physical column cannot be declared again.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (s INT) LIKE t;
SELECT * FROM u;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
