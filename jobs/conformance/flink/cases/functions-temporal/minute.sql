-- The minute of the hour.
SELECT
  MINUTE(TIMESTAMP '2024-02-29 12:34:56') AS c1;
