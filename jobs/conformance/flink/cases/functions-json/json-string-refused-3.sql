-- Flink refuses this, or fails.
SELECT JSON_STRING(INTERVAL '1' DAY) AS c1;
