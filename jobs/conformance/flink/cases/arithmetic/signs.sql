-- Signs before a value.
SELECT -a AS b, +a AS c, - -a AS d, -(-a) AS e FROM (VALUES (1), (-2)) AS t (a);
