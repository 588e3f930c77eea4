-- CAST to VARBINARY: values at the edges.
SELECT
  CAST('abc' AS VARBINARY(2)) AS c1,
  CAST(X'616263' AS VARBINARY(2)) AS c2;
