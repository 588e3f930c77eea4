-- The number without its digits after so many behind the point.
SELECT
  TRUNCATE(42.345, 2) AS c1,
  TRUNCATE(42.345) AS c2,
  TRUNCATE(-42.345, 2) AS c3,
  TRUNCATE(42.345, -1) AS c4,
  TRUNCATE(42.345e0, 2) AS c5,
  TRUNCATE(42.345e0) AS c6;
