-- The array with a value at its start.
SELECT
  ARRAY_PREPEND(ARRAY[1,2], 3) AS c1;
