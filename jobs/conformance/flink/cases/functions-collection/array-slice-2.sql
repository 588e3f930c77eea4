-- The elements from one position to another.
SELECT
  ARRAY_SLICE(ARRAY[1,2,3,4], -9, 2) AS c1,
  ARRAY_SLICE(ARRAY[1,2,3,4], 2, 9) AS c2,
  ARRAY_SLICE(ARRAY[1,2,3,4], 5, 9) AS c3;
