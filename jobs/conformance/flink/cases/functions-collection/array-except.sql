-- The distinct elements of the first array that are not in the second.
SELECT
  ARRAY_EXCEPT(ARRAY[1,2,2,3], ARRAY[3]) AS c1,
  ARRAY_EXCEPT(ARRAY[1,2,2,2,3], ARRAY[2]) AS c2;
