-- What is no change is skipped when the option says so.
CREATE TABLE t (id INT, v STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'debezium-json', 'debezium-json.ignore-parse-errors' = 'true');
SELECT id, v FROM t;
-- input: t
{"before": null, "after": {"id": 1, "v": "a"}, "op": "c"}
no json
{"before": null, "after": {"id": 1, "v": "b"}, "op": "x"}
{"before": null, "after": {"id": 1, "v": "c"}, "op": "u"}
{"before": {"id": 1, "v": "a"}, "after": {"id": 1, "v": "d"}, "op": "u"}
