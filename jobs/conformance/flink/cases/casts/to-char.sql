-- CAST to CHAR: values at the edges.
SELECT
  CAST('ab' AS CHAR(4)) AS c1,
  CAST('abcdef' AS CHAR(3)) AS c2,
  CAST(12345 AS CHAR(7)) AS c3,
  CAST(TRUE AS CHAR(2)) AS c4;
