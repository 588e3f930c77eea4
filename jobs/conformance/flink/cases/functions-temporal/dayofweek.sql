-- The day of the week, from 1, a Sunday.
SELECT
  DAYOFWEEK(DATE '2024-02-29') AS c1;
