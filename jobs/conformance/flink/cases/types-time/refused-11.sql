-- Flink refuses this, or fails.
SELECT DATE_FORMAT(TIME '12:30:00', 'HH') AS c1;
