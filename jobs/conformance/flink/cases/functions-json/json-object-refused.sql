-- Flink refuses this, or fails.
SELECT JSON_OBJECT('a' VALUE DATE '2024-01-01', 'b' VALUE TIMESTAMP '2024-01-01 00:00:00') AS c1;
