-- The day of the month, from 1.
SELECT
  DAYOFMONTH(DATE '2024-02-29') AS c1;
