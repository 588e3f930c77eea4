-- A map with a key twice.
SELECT MAP['a', 1, 'a', 2] AS a;
