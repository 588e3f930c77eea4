-- A boolean in a sum.
SELECT TRUE + 1 AS a;
