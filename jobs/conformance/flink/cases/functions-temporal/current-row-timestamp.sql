-- The time of the micro-batch, an instant with milliseconds.
SELECT
  CURRENT_ROW_TIMESTAMP() IS NULL AS c1;
