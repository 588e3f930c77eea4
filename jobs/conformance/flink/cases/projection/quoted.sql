-- Quoted names.
CREATE TABLE t (`a b` INT, `select` INT)
WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT `a b`, `select` AS `x y` FROM t;
-- input: t
{"a b": 1, "select": 2}
