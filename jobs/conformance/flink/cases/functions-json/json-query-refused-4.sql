-- Flink refuses this, or fails.
SELECT JSON_QUERY('{"a":1}', 'lax $.b' DEFAULT 'x' ON EMPTY) AS c1;
