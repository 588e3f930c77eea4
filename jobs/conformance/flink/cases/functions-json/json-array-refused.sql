-- Flink refuses this, or fails.
SELECT JSON_ARRAY(NULL) AS c1;
