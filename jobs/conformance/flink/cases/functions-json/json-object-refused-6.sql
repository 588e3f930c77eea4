-- Flink refuses this, or fails.
SELECT JSON_OBJECT('a' VALUE NULL) AS c1;
