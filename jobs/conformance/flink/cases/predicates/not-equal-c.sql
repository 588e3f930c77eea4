-- != for "not equal".
SELECT a != 1 AS b FROM (VALUES (1), (2)) AS t (a);
