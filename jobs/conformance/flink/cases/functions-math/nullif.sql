-- The first value, or NULL when it equals the second.
SELECT
  NULLIF(1, 1) AS c1,
  NULLIF(1, 2) AS c2,
  NULLIF('a', 'bc') AS c3,
  NULLIF(1, 1.0) AS c4;
