-- The array without the elements that are the value, which may be NULL.
SELECT
  ARRAY_REMOVE(ARRAY[1,3,1], 1) AS c1,
  ARRAY_REMOVE(ARRAY[1,CAST(NULL AS INT)], CAST(NULL AS INT)) AS c2;
