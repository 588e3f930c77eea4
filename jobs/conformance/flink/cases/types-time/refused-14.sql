-- Flink refuses this, or fails.
SELECT CAST(DATE '2024-01-01' AS TIME) AS c1;
