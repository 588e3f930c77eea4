-- The distinct elements of the first array that are in the second.
SELECT
  ARRAY_INTERSECT(ARRAY[1,2,2,3], ARRAY[3,2]) AS c1;
