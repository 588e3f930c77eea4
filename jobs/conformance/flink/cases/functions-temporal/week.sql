-- The week of the year as ISO 8601 counts them.
SELECT
  WEEK(DATE '2024-02-29') AS c1;
