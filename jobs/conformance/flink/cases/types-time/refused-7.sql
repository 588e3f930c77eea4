-- Flink refuses this, or fails.
SELECT CAST(1000 AS TIME) AS c1;
