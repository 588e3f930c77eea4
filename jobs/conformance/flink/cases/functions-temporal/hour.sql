-- The hour of the day.
SELECT
  HOUR(TIMESTAMP '2024-02-29 12:34:56') AS c1;
