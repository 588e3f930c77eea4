-- A value by a key of another type.
SELECT m['1'] AS a FROM (VALUES (MAP[1, 'x'])) AS t (m);
