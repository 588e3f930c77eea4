-- A condition on a column that changes.
CREATE TABLE t (id INT, n INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'debezium-json');
SELECT id, n FROM t WHERE n > 1;
-- input: t
{"before": null, "after": {"id": 1, "n": 1}, "op": "c"}
{"before": {"id": 1, "n": 1}, "after": {"id": 1, "n": 2}, "op": "u"}
