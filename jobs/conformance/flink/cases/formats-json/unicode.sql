-- Escapes and letters of all kinds.
CREATE TABLE t (a STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT * FROM t;
-- input: t
{"a": "\u00e4\n\"😀"}
