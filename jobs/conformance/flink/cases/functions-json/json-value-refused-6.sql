-- Flink refuses this, or fails.
SELECT JSON_VALUE('{"a":1.5}', '$.a' RETURNING INT) AS c1;
