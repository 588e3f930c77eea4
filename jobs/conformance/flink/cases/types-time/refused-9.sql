-- Flink refuses this, or fails.
SELECT EXTRACT(EPOCH FROM TIME '12:30:01') AS c1;
