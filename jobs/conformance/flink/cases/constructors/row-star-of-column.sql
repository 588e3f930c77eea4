-- All fields of a row that is named without its table; a row that is NULL has fields that are.
CREATE TABLE t (id INT, r ROW<a INT NOT NULL, n ROW<b STRING, c INT>>)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT r.*, id, t.r.n.* FROM t;
-- input: t
{"id": 1, "r": {"a": 1, "n": {"b": "x", "c": 2}}}
{"id": 2, "r": null}
{"id": 3, "r": {"a": 3, "n": null}}
