-- The newest row of each key counts, in one batch and in several.
CREATE TABLE t (id INT, v STRING, n BIGINT, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'debezium-json');
SELECT id, v, n FROM t;
-- input: t
{"before": null, "after": {"id": 1, "v": "a", "n": 1}, "op": "c"}
{"before": null, "after": {"id": 2, "v": "b", "n": 1}, "op": "c"}
{"before": {"id": 1, "v": "a", "n": 1}, "after": {"id": 1, "v": "c", "n": 2}, "op": "u"}
-- batch
{"before": {"id": 2, "v": "b", "n": 1}, "after": {"id": 2, "v": "d", "n": 2}, "op": "u"}
{"before": {"id": 2, "v": "d", "n": 2}, "after": {"id": 2, "v": null, "n": 3}, "op": "u"}
