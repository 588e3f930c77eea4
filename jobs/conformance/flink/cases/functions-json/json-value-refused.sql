-- Flink refuses this, or fails.
SELECT JSON_VALUE('{"a":"x"}', '$.a' RETURNING INT) AS c1;
