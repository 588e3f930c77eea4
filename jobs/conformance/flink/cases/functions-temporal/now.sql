-- The time of the micro-batch, an instant with milliseconds.
SELECT
  NOW() IS NULL AS c1;
