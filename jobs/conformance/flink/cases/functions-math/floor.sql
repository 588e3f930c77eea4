-- The greatest whole number that is not greater.
SELECT
  FLOOR(1.5) AS c1,
  FLOOR(-1.5e0) AS c2,
  FLOOR(CAST(1.5 AS FLOAT)) AS c3,
  FLOOR(CAST(9.99 AS DECIMAL(3,2))) AS c4;
