-- Sums of rows that change.
CREATE TABLE t (id INT, g STRING, n INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'debezium-json');
SELECT g, SUM(n) AS n FROM t GROUP BY g;
-- input: t
{"before": null, "after": {"id": 1, "g": "a", "n": 1}, "op": "c"}
{"before": {"id": 1, "g": "a", "n": 1}, "after": {"id": 1, "g": "a", "n": 2}, "op": "u"}
