-- The number e.
SELECT
  E() AS c1;
