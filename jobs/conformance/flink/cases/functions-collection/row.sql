-- ROW: values at the edges.
SELECT
  ROW(1,'a') AS c1,
  ROW(1, CAST(NULL AS INT)) AS c2,
  ROW(1,2) = ROW(1,2) AS c3;
