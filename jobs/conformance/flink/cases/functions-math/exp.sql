-- E to the power of a number.
SELECT
  EXP(1.5) AS c1;
