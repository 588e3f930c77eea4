-- Flink refuses this, or fails.
SELECT JSON_VALUE('{"a":1}', 'lax $.b' ERROR ON EMPTY) AS c1;
