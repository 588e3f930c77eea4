-- Values by key.
SELECT m['a'] AS a, m['b'] AS b, CARDINALITY(m) AS n FROM (VALUES (MAP['a', 1, 'b', 2])) AS t (m);
