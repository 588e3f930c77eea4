-- Flink refuses this, or fails.
SELECT 1 IS JSON AS c1;
