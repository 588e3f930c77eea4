-- A key of two columns.
CREATE TABLE t (a STRING NOT NULL, b INT NOT NULL, v DECIMAL(10, 2), PRIMARY KEY (a, b) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'debezium-json');
SELECT * FROM t;
-- input: t
{"before": null, "after": {"a": "x", "b": 1, "v": 1.5}, "op": "c"}
{"before": null, "after": {"a": "x", "b": 2, "v": 2.5}, "op": "c"}
{"before": {"a": "x", "b": 1, "v": 1.5}, "after": {"a": "x", "b": 1, "v": 7.25}, "op": "u"}
