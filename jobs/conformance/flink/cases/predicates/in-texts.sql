-- IN of texts of differing lengths.
SELECT a, a IN ('x', 'yy', '') AS b, a NOT IN ('x') AS c FROM (VALUES ('x'), ('yy'), ('x '), ('')) AS t (a);
