-- The first number to the power of the second, a DOUBLE.
SELECT
  POWER(2, 3) AS c1,
  POWER(2.5, 2) AS c2,
  POWER(2e0, 0.5) AS c3,
  POWER(CAST(2 AS DECIMAL(10,2)), CAST(2 AS DECIMAL(10,2))) AS c4,
  POWER(-8, 0.5) AS c5;
