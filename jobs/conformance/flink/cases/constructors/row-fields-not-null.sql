-- Fields that cannot be NULL of a row that can.
CREATE TABLE t (r ROW<a INT NOT NULL>, s ROW<a INT NOT NULL> NOT NULL)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT r.a AS a, s.a AS b FROM t;
-- input: t
{"r": {"a": 1}, "s": {"a": 2}}
{"r": null, "s": {"a": 3}}
