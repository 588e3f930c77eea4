-- The elements in reverse order.
SELECT
  ARRAY_REVERSE(ARRAY[1,3,2]) AS c1;
