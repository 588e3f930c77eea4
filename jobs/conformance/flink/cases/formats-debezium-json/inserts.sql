-- Rows of a snapshot and rows that are inserted.
CREATE TABLE t (id INT, v STRING, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'debezium-json');
SELECT id, v FROM t;
-- input: t
{"before": null, "after": {"id": 1, "v": "a"}, "op": "r"}
{"before": null, "after": {"id": 2, "v": "b"}, "op": "c"}
