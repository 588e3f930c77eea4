-- Flink refuses this, or fails.
SELECT JSON_STRING(DATE '2024-01-01') AS c1;
