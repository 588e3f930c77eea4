-- Flink refuses this, or fails.
SELECT CAST(INTERVAL '1' HOUR AS TIME) AS c1;
