-- Flink refuses this, or fails.
SELECT JSON_STRING(TIME '12:30:00') AS c1;
