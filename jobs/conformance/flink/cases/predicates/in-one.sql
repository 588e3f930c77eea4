-- IN of one value.
SELECT a FROM (VALUES (1), (2)) AS t (a) WHERE a IN (2);
