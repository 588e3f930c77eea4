-- Flink refuses this, or fails.
SELECT TIME '12:30:00' || 'x' AS c1;
