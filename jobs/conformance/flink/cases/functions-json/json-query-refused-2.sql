-- Flink refuses this, or fails.
SELECT JSON_QUERY('{"a":[1]}', 'lax $.b' RETURNING ARRAY<STRING> EMPTY OBJECT ON EMPTY) AS c1;
