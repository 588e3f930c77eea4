-- The sine.
SELECT
  SIN(1) AS c1,
  SIN(1.5) AS c2;
