-- The natural logarithm, or that to a base.
SELECT
  LOG(10) AS c1,
  LOG(2, 8) AS c2,
  LOG(0) AS c3,
  LOG(1, 8) AS c4,
  LOG(-2, 8) AS c5;
