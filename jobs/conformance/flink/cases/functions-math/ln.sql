-- The natural logarithm.
SELECT
  LN(10) AS c1,
  LN(0) AS c2,
  LN(-1) AS c3,
  LN(2.5) AS c4;
