-- Flink refuses this, or fails.
SELECT QUARTER(TIME '12:30:00') AS c1;
