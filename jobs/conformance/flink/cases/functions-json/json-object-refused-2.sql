-- Flink refuses this, or fails.
SELECT JSON_OBJECT(LOWER('A') VALUE 1) AS c1;
