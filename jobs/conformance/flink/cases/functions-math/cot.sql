-- The cotangent.
SELECT
  COT(1) AS c1,
  COT(0) AS c2;
