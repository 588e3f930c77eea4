-- INT wraps around.
SELECT 2147483647 + a AS b, -2147483647 - 1 - a AS c, 65536 * 65536 * a AS d FROM (VALUES (1)) AS t (a);
