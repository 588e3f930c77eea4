-- Intervals: values at the edges.
SELECT
  INTERVAL '1' DAY + DATE '2024-02-28' AS c1;
