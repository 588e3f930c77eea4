-- A name of SELECT is not known in WHERE.
SELECT a AS b FROM (VALUES (1)) AS t (a) WHERE b = 1;
