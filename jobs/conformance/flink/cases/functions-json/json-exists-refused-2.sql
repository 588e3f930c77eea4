-- Flink refuses this, or fails.
SELECT JSON_EXISTS(1, '$') AS c1;
