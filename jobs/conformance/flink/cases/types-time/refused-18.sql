-- Flink refuses this, or fails.
SELECT TIME '12:30' AS c1;
