-- JSON_ARRAYAGG with NULLs, and without.
CREATE TABLE t (k STRING, a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT k, JSON_ARRAYAGG(a NULL ON NULL) AS n, JSON_ARRAYAGG(a ABSENT ON NULL) AS o, JSON_ARRAYAGG(s) AS s FROM t GROUP BY k;
-- input: t
{"k": "x", "a": 1, "s": "p"}
{"k": "x", "a": 1, "s": "q\"r"}
{"k": "y", "a": 7, "s": null}
-- batch
{"k": "x", "a": null, "s": "p"}
{"k": "y", "a": null, "s": null}
