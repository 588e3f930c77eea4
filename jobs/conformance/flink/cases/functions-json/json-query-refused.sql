-- Flink refuses this, or fails.
SELECT JSON_QUERY('{"a":[1]}', '$.a' RETURNING ARRAY<INT>) AS c1;
