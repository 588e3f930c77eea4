-- A computed column with a CAST.
CREATE TABLE t (a STRING, b AS CAST(a AS INT), c AS TRY_CAST(a AS DOUBLE))
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": "12"}
{"a": " 7 "}
