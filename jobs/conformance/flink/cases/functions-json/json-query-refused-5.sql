-- Flink refuses this, or fails.
SELECT JSON_QUERY(TRUE, '$') AS c1;
