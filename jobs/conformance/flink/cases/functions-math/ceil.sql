-- The least whole number that is not less.
SELECT
  CEIL(1.5) AS c1,
  CEIL(-1.5) AS c2,
  CEIL(1.5e0) AS c3,
  CEIL(3) AS c4,
  CEIL(CAST(9.99 AS DECIMAL(3,2))) AS c5;
