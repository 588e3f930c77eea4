-- MIN of an ARRAY.
SELECT MIN(a) AS l FROM (VALUES (ARRAY[1]), (ARRAY[2])) AS v (a);
