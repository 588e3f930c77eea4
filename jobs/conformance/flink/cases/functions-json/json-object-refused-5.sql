-- Flink refuses this, or fails.
SELECT JSON_OBJECT('a' VALUE MAP[1, 1]) AS c1;
