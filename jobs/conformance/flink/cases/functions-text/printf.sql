-- The values in a format of Java.
SELECT
  PRINTF('%s-%d', 'a', 5) AS c1;
