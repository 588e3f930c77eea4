-- Arrays are equal by their elements.
SELECT ARRAY[1, 2] = ARRAY[1, 2] AS a, ARRAY[1] <> ARRAY[2] AS b;
