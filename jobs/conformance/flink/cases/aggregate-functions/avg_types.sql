-- AVG keeps the type of integers and cuts towards zero; decimals get more digits.
SELECT AVG(CAST(a AS TINYINT)) AS t, AVG(CAST(a AS SMALLINT)) AS s, AVG(a) AS i, AVG(CAST(a AS BIGINT)) AS b, AVG(CAST(a AS FLOAT)) AS f, AVG(CAST(a AS DOUBLE)) AS d, AVG(CAST(a AS DECIMAL(10, 2))) AS c
FROM (VALUES (-1), (-2), (-5)) AS v (a);
