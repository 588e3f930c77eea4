-- The elements without those that came before.
SELECT
  ARRAY_DISTINCT(ARRAY[1,2,1,CAST(NULL AS INT),CAST(NULL AS INT)]) AS c1;
