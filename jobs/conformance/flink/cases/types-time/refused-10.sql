-- Flink refuses this, or fails.
SELECT TIME '12:30:00' - TIME '11:00:00' AS c1;
