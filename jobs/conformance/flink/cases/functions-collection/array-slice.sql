-- The elements from one position to another.
SELECT
  ARRAY_SLICE(ARRAY[1,2,3,4], 2, 3) AS c1,
  ARRAY_SLICE(ARRAY[1,2,3,4], -2) AS c2,
  ARRAY_SLICE(ARRAY[1,2,3,4], 2) AS c3,
  ARRAY_SLICE(ARRAY[1,2,3,4], 0, 2) AS c4,
  ARRAY_SLICE(ARRAY[1,2,3,4], -3, -2) AS c5,
  ARRAY_SLICE(ARRAY[1,2,3,4], 3, 2) AS c6;
