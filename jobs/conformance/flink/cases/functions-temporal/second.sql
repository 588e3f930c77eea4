-- The second of the minute.
SELECT
  SECOND(TIMESTAMP '2024-02-29 12:34:56.789') AS c1;
