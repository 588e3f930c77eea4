-- EXISTS of a query without a link to the outer one.
SELECT a FROM (VALUES (1), (2)) AS t (a) WHERE EXISTS (SELECT 1 FROM (VALUES (1)) AS u (b) WHERE b = 1);
