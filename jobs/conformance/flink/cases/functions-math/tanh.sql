-- The hyperbolic tangent.
SELECT
  TANH(1) AS c1;
