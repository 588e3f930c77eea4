-- A map with a key without a value.
SELECT MAP['a'] AS a;
