-- A field that is null is there.
CREATE TABLE t (a INT, b STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json', 'json.fail-on-missing-field' = 'true');
SELECT * FROM t;
-- input: t
{"a": 1, "b": null}
