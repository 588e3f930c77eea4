-- The distinct elements of both arrays.
SELECT
  ARRAY_UNION(ARRAY[1,2,2], ARRAY[3,2]) AS c1,
  ARRAY_UNION(ARRAY[1,2,2], ARRAY[CAST(NULL AS INT)]) AS c2;
