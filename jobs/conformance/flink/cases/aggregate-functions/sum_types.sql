-- SUM keeps the type of integers and floats; decimals get 38 digits.
SELECT SUM(CAST(a AS TINYINT)) AS t, SUM(CAST(a AS SMALLINT)) AS s, SUM(a) AS i, SUM(CAST(a AS BIGINT)) AS b, SUM(CAST(a AS FLOAT)) AS f, SUM(CAST(a AS DOUBLE)) AS d, SUM(CAST(a AS DECIMAL(10, 2))) AS c
FROM (VALUES (1), (2), (40)) AS v (a);
