-- An array of a number and a text.
SELECT ARRAY[1, 'x'] AS a;
