-- A condition that is no BOOLEAN.
SELECT a FROM (VALUES (1)) AS t (a) WHERE a;
