-- The logarithm to base 2.
SELECT
  LOG2(8) AS c1,
  LOG2(0) AS c2;
