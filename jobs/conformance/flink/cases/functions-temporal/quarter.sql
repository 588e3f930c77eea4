-- The quarter of the year, from 1.
SELECT
  QUARTER(DATE '2024-02-29') AS c1;
