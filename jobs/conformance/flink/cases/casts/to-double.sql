-- CAST to DOUBLE: values at the edges.
SELECT
  CAST('1.5' AS DOUBLE) AS c1,
  CAST(' 1.5 ' AS DOUBLE) AS c2,
  CAST('NaN' AS DOUBLE) AS c3,
  CAST('Infinity' AS DOUBLE) AS c4,
  CAST('1e400' AS DOUBLE) AS c5,
  CAST('1.5d' AS DOUBLE) AS c6;
