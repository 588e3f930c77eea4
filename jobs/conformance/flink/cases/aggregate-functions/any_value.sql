-- ANY_VALUE is unknown to streams.
SELECT ANY_VALUE(a) AS s FROM (VALUES (1)) AS v (a);
