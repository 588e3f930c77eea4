-- Flink refuses this, or fails.
SELECT JSON_VALUE('{"a":"x"}', '$.a' RETURNING INT DEFAULT 5 ON ERROR) AS c1;
