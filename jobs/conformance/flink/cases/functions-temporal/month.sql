-- The month, from 1.
SELECT
  MONTH(DATE '2024-02-29') AS c1;
