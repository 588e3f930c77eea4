-- BYTES are in base64.
CREATE TABLE t (a BYTES) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT a = X'010203' AS same FROM t;
-- input: t
{"a": "AQID"}
