-- Flink refuses this, or fails.
SELECT JSON_OBJECT('a' VALUE INTERVAL '1' DAY) AS c1;
