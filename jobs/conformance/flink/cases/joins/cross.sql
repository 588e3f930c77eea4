-- Every pair; names that come twice get a number.
SELECT * FROM (VALUES (1), (2)) AS a (id), (VALUES (1), (5)) AS b (id);
