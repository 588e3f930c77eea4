-- In WHERE and GROUP BY.
CREATE FUNCTION mark AS 'conformance.Mark' WITH ('arguments' = 'STRING', 'result' = 'STRING');
CREATE TABLE t (a STRING, b INT) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT mark(a) AS m, SUM(b) AS s FROM t WHERE mark(a) <> '<x>' GROUP BY mark(a);
-- input: t
{"a": "k", "b": 1}
{"a": "x", "b": 2}
-- batch
{"a": "k", "b": 4}
{"a": null, "b": 1}
