-- EXCLUDING GENERATED leaves computed columns out.
CREATE TABLE t (a INT, b AS a * 2) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE TABLE u LIKE t (EXCLUDING GENERATED);
SELECT * FROM u;
-- input: t
{"a": 1, "s": "x"}
-- batch
{"a": 2, "s": null}
