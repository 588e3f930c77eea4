-- AND, OR and NOT of columns of a stream.
CREATE TABLE t (a BOOLEAN, b BOOLEAN)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a, b, a AND b AS c, a OR b AS d, NOT a AS e FROM t;
-- input: t
{"a": true, "b": true}
{"a": true, "b": false}
{"a": true}
{"a": false, "b": true}
{"a": false}
{"b": true}
-- batch
{"b": false}
{}
