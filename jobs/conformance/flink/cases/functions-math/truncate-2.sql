-- The number without its digits after so many behind the point.
SELECT
  TRUNCATE(1234, -2) AS c1,
  TRUNCATE(CAST(42.324 AS FLOAT), 2) AS c2;
