-- Flink refuses this, or fails.
SELECT CAST(TIME '12:30:00' AS BIGINT) AS c1;
