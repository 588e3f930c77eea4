-- The only element of an array, NULL of an empty one; fails when there are more.
SELECT
  ELEMENT(ARRAY[1]) AS c1,
  ELEMENT(CAST(NULL AS ARRAY<INT>)) AS c2;
