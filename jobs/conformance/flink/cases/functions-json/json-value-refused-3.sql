-- Flink refuses this, or fails.
SELECT JSON_VALUE('{"a":1}', 'strict $.b' ERROR ON ERROR) AS c1;
