-- JSON_OBJECTAGG without NULLs, and with them.
CREATE TABLE t (k STRING, a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT s, JSON_OBJECTAGG(KEY k VALUE a ABSENT ON NULL) AS n, JSON_OBJECTAGG(k VALUE a) AS a, JSON_OBJECTAGG(s || 'x' VALUE JSON_ARRAY(a)) AS c FROM t GROUP BY s;
-- input: t
{"k": "x", "a": 1, "s": "p"}
-- batch
{"k": "z\"", "a": null, "s": "q"}
