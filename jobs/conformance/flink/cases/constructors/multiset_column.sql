-- A column of a MULTISET is read as a map of counts.
CREATE TABLE t (m MULTISET<STRING>) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT m FROM t;
-- input: t
{"m": {"a": 2, "b": 1}}
