-- A NULL without a type in SELECT.
SELECT NULL AS a, 1 AS b FROM (VALUES (1)) AS t (x);
