-- Fields of a row whose names differ by case alone.
CREATE TABLE t (r ROW<a INT, `A` INT>) WITH ('connector' = 'filesystem', 'path' = '${t}', 'format' = 'json');
SELECT r.a, r.`A`, r.a + r.`A` AS s FROM t;
-- input: t
{"r": {"a": 1, "A": 2}}
