-- The least element; NULL when there is none.
SELECT
  ARRAY_MIN(ARRAY[1,3,2]) AS c1,
  ARRAY_MIN(CAST(NULL AS ARRAY<INT>)) AS c2;
