-- MIN of BINARY.
SELECT MIN(a) AS l FROM (VALUES (x'01'), (x'02')) AS v (a);
