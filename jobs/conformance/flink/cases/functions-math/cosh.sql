-- The hyperbolic cosine.
SELECT
  COSH(1) AS c1;
