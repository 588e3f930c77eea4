-- The number of elements or pairs.
SELECT
  CARDINALITY(ARRAY[1,2]) AS c1,
  CARDINALITY(MAP['a',1]) AS c2,
  CARDINALITY(CAST(NULL AS ARRAY<INT>)) AS c3;
