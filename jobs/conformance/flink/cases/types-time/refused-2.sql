-- Flink refuses this, or fails.
SELECT CAST('12:30:00Z' AS TIME) AS c1;
