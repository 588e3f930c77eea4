-- The pairs of all maps; the last one of a key counts.
SELECT
  MAP_UNION(MAP['a',1], MAP['b',2]) AS c1,
  MAP_UNION(MAP['a',1], MAP['a',2]) AS c2,
  MAP_UNION(MAP['a',1], CAST(NULL AS MAP<STRING,INT>)) AS c3;
