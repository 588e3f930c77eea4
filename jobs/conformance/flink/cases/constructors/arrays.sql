-- Arrays and their types.
SELECT ARRAY[1, 2] AS a, ARRAY['a', 'bcd'] AS b, ARRAY[1, 2.5] AS c, ARRAY[ARRAY[1], ARRAY[2, 3]] AS d, ARRAY[TRUE] AS e, ARRAY[DATE '2024-01-01'] AS f;
