-- CAST to ROW: values at the edges.
SELECT
  CAST(ROW(1,'2') AS ROW<a BIGINT, b INT>) AS c1,
  CAST(ROW(1,2.5) AS ROW<a STRING, b STRING>) AS c2,
  CAST(NULL AS ROW<a INT>) AS c3;
