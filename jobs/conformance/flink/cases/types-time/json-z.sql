-- A TIME in JSON with a Z, in ISO form.
CREATE TABLE t (id INT, t TIME(0)) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.timestamp-format.standard' = 'ISO-8601');
SELECT id, t FROM t;
-- input: t
{"id": 1, "t": "12:30:00Z"}
