-- A condition is a BOOLEAN.
SELECT a.id FROM (VALUES (1)) AS a (id) JOIN (VALUES (1)) AS b (id) ON a.id;
