-- Flink refuses this, or fails.
SELECT DATE '2024-01-01' + TIME '12:30:00' AS c1;
