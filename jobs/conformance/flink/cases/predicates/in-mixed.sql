-- IN of a number and a text.
SELECT a IN ('1', 'x') AS b FROM (VALUES (1)) AS t (a);
