-- Flink refuses this, or fails.
SELECT CAST('25:00:00' AS TIME) AS c1;
