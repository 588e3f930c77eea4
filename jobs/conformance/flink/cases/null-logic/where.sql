-- A condition that is unknown keeps no row.
CREATE TABLE t (a INT)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a FROM t WHERE a <> 1;
-- input: t
{"a": 1}
{"a": null}
{"a": 2}
