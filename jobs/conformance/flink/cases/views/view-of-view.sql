-- A view of a view.
CREATE TABLE t (id INT, k STRING, v DOUBLE, ok BOOLEAN)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
CREATE VIEW w AS SELECT id, v * 2 AS d FROM t;
CREATE VIEW x AS SELECT id, d + 1 AS e FROM w WHERE d > 0;
SELECT * FROM x;
-- input: t
{"id": 1, "k": "a", "v": 1.5, "ok": true}
{"id": 2, "k": "b", "v": -2.5, "ok": false}
-- batch
{"id": 3, "k": null, "v": null, "ok": null}
{"id": 4}
