-- The year.
SELECT
  YEAR(DATE '2024-02-29') AS c1;
