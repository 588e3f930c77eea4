-- Flink refuses this, or fails.
SELECT CAST('2024-01-01 12:30:00' AS TIME) AS c1;
