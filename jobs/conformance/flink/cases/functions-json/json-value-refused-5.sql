-- Flink refuses this, or fails.
SELECT JSON_VALUE('{"a":1}', 'lax $.b' RETURNING INT DEFAULT '5' ON EMPTY) AS c1;
