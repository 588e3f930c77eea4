-- A row that is deleted.
CREATE TABLE t (id INT, n INT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'debezium-json');
SELECT id, n FROM t;
-- input: t
{"before": null, "after": {"id": 1, "n": 1}, "op": "c"}
{"before": {"id": 1, "n": 1}, "after": null, "op": "d"}
