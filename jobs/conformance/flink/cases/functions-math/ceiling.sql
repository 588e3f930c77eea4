-- The least whole number that is not less.
SELECT
  CEILING(1.2) AS c1;
