-- OVERWRITING GENERATED replaces a computed column.
CREATE TABLE t (a INT, b AS a * 2) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u (b AS a * 3) LIKE t (OVERWRITING GENERATED);
SELECT a, b FROM u;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
