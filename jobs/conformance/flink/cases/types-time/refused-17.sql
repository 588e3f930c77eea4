-- Flink refuses this, or fails.
SELECT TIME '24:00:00' AS c1;
