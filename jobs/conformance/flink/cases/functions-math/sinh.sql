-- The hyperbolic sine.
SELECT
  SINH(1) AS c1;
