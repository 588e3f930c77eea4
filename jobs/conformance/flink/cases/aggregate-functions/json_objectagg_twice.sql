-- A key that comes twice in JSON_OBJECTAGG.
CREATE TABLE t (k STRING, a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT s, JSON_OBJECTAGG(KEY k VALUE a) AS n FROM t GROUP BY s;
-- input: t
{"k": "x", "a": 1, "s": "p"}
{"k": "x", "a": 1, "s": "q\"r"}
{"k": "y", "a": 7, "s": null}
-- batch
{"k": "x", "a": null, "s": "p"}
{"k": "y", "a": null, "s": null}
