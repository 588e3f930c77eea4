-- ALTER TABLE SET changes an option.
CREATE TABLE t (a INT) WITH ('connector' = 'filesystem', 'path' = '/nowhere', 'format' = 'json');
ALTER TABLE t SET ('path' = '${t}');
SELECT a FROM t;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
