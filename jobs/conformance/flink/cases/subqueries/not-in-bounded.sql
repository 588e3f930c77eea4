-- Both sides end, NULL of the row is not known to be among them.
SELECT id, k FROM (VALUES (1, 'a', 10), (2, 'b', 20), (3, 'a', 30), (4, CAST(NULL AS STRING), CAST(NULL AS INT)), (5, 'c', 50)) AS t (id, k, v) WHERE k NOT IN (SELECT x FROM (VALUES ('a'), ('c')) AS s (x));
