-- Times and numbers as Flink's JSON reads them.
CREATE TABLE t (id INT, d DATE, ts TIMESTAMP(3), l TIMESTAMP_LTZ(3), f DOUBLE, a ARRAY<INT>, PRIMARY KEY (id) NOT ENFORCED) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'debezium-json', 'debezium-json.timestamp-format.standard' = 'ISO-8601');
SELECT * FROM t;
-- input: t
{"before": null, "after": {"id": 1, "d": "2024-01-31", "ts": "2024-01-31T10:20:30.5", "l": "2024-01-31T10:20:30.5Z", "f": 1.5, "a": [1, 2]}, "op": "c"}
