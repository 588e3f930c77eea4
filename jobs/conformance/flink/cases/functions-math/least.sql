-- The least of the values; NULL when one is.
SELECT
  LEAST(1, 3, 2) AS c1,
  LEAST(1e0, 2) AS c2,
  LEAST('b', 'abc') AS c3;
