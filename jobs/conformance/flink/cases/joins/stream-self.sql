-- A table joined with itself.
CREATE TABLE t (id INT, parent INT, x STRING) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT child.x AS child, parent.x AS parent FROM t AS child JOIN t AS parent ON child.parent = parent.id;
-- input: t
{"id": 1, "parent": null, "x": "root"}
{"id": 2, "parent": 1, "x": "left"}
-- batch
{"id": 3, "parent": 2, "x": "leaf"}
