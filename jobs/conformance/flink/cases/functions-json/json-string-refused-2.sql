-- Flink refuses this, or fails.
SELECT JSON_STRING(ARRAY[DATE '2024-01-01']) AS c1;
