-- A NULL in VALUES needs a type.
SELECT a FROM (VALUES (1), (NULL)) AS t (a);
