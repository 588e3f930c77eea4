-- A map of an array of keys and one of values of the same length.
SELECT
  MAP_FROM_ARRAYS(ARRAY['a','b'], ARRAY[1,2]) AS c1,
  MAP_FROM_ARRAYS(ARRAY['a','a'], ARRAY[1,2]) AS c2;
