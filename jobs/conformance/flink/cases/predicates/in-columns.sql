-- IN of expressions.
SELECT a, b FROM (VALUES (1, 2), (2, 3), (5, 5)) AS t (a, b) WHERE a IN (b, b - 1);
