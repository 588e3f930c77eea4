-- Comparisons: values at the edges.
SELECT
  ARRAY[1,2] = ARRAY[1,2] AS c1,
  CAST(ROW(1,'a') AS ROW<x INT, y STRING>) AS c2,
  CAST(ROW(1,'a') AS ROW<x INT, y STRING>).x AS c3;
