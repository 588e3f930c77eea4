-- Flink refuses this, or fails.
SELECT EXTRACT(DAY FROM TIME '12:30:01.567') AS c1;
