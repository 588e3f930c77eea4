-- The logarithm to base 10.
SELECT
  LOG10(100) AS c1,
  LOG10(0) AS c2;
