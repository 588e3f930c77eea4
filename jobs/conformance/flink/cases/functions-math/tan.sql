-- The tangent.
SELECT
  TAN(1) AS c1;
