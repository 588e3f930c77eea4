-- Where the value first is, from 1; 0 when it is not.
SELECT
  ARRAY_POSITION(ARRAY[1,3,2], 3) AS c1,
  ARRAY_POSITION(ARRAY[1,3,2], 9) AS c2,
  ARRAY_POSITION(ARRAY[1,CAST(NULL AS INT)], CAST(NULL AS INT)) AS c3;
