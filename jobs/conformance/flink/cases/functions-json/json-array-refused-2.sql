-- Flink refuses this, or fails.
SELECT JSON_ARRAY(1.50, 1e0, DATE '2024-01-01') AS c1;
