-- Records that bring their schema.
CREATE TABLE t (id INT, v STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'debezium-json', 'debezium-json.schema-include' = 'true');
SELECT id, v FROM t;
-- input: t
{"schema": {"type": "struct"}, "payload": {"before": null, "after": {"id": 1, "v": "a"}, "op": "c"}}
{"schema": {"type": "struct"}, "payload": {"before": {"id": 1, "v": "a"}, "after": {"id": 1, "v": "b"}, "op": "u"}}
