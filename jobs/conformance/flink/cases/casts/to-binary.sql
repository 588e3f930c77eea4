-- CAST to BINARY: values at the edges.
SELECT
  CAST('abc' AS BINARY(2)) AS c1,
  CAST('abc' AS BINARY(5)) AS c2,
  CAST(X'616263' AS BINARY(2)) AS c3,
  CAST(X'616263' AS BINARY(5)) AS c4;
