-- The day of the year, from 1.
SELECT
  DAYOFYEAR(DATE '2024-02-29') AS c1;
