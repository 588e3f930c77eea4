-- The square root; NaN of a negative number.
SELECT
  SQRT(4) AS c1,
  SQRT(-1) AS c2,
  SQRT(2.25) AS c3;
