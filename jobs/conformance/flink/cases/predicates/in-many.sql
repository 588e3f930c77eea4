-- IN of many values.
SELECT a FROM (VALUES (1), (7), (30), (99)) AS t (a) WHERE a IN (0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48, 51, 54, 57);
