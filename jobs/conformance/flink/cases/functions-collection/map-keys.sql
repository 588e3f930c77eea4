-- The keys, an array.
SELECT
  MAP_KEYS(MAP['a',1]) AS c1;
