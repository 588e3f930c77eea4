-- INCLUDING OPTIONS does not replace options.
CREATE TABLE t (a INT, s STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u WITH ('format' = 'csv') LIKE t (INCLUDING OPTIONS);
SELECT * FROM u;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
