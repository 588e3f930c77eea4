-- Constructors: values at the edges.
SELECT
  ARRAY[1,2][1] AS c1,
  ARRAY[1, 2.5] AS c2,
  ARRAY['a','bcd'] AS c3,
  ARRAY[1, CAST(NULL AS INT)] AS c4,
  MAP['a',1]['a'] AS c5,
  MAP['a',1,'bcd',2] AS c6;
