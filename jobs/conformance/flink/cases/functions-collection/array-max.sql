-- The greatest element; NULL when there is none.
SELECT
  ARRAY_MAX(ARRAY[1,3,2]) AS c1,
  ARRAY_MAX(ARRAY[1,CAST(NULL AS INT)]) AS c2;
