-- A value of JSON is grouped by.
CREATE TABLE t (j STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT JSON_VALUE(j, '$.k') AS k, COUNT(*) AS n, SUM(JSON_VALUE(j, '$.v' RETURNING INT)) AS s FROM t GROUP BY JSON_VALUE(j, '$.k');
-- input: t
{"j": "{\"k\": \"a\", \"v\": 1}"}
{"j": "{\"k\": \"b\", \"v\": 2}"}
-- batch
{"j": "{\"k\": \"a\", \"v\": 3}"}
{"j": "{}"}
