-- Maps and their types.
SELECT MAP['a', 1, 'bc', 2] AS a, MAP[1, 'x'] AS b, MAP['k', ARRAY[1]] AS c;
