-- Flink refuses this, or fails.
SELECT JSON_OBJECT('a' VALUE TIME '12:30:00') AS c1;
