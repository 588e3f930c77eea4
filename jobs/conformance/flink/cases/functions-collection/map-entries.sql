-- The pairs, an array of rows of a key and a value.
SELECT
  MAP_ENTRIES(MAP['a',1]) AS c1;
