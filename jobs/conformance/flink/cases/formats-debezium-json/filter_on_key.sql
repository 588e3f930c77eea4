-- A condition on the key, and values computed from the newest row.
CREATE TABLE t (id INT, v STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'debezium-json');
SELECT id, UPPER(v) AS v, CHAR_LENGTH(v) AS n FROM t WHERE id < 3;
-- input: t
{"before": null, "after": {"id": 1, "v": "a"}, "op": "c"}
{"before": null, "after": {"id": 3, "v": "b"}, "op": "c"}
-- batch
{"before": {"id": 1, "v": "a"}, "after": {"id": 1, "v": "cc"}, "op": "u"}
