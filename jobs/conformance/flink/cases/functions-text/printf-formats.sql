-- Formats of PRINTF, and values that do not go with them.
SELECT
  PRINTF('%d %s', 1, 'a') AS c1,
  PRINTF('%d', 'a') AS c2,
  PRINTF('%x', 255) AS c3,
  PRINTF('%5d|%-5d|%05d', 42, 42, 42) AS c4,
  PRINTF('%d %d', 1) AS c5,
  PRINTF('%s %s', 'a', 'b', 'c') AS c6,
  PRINTF('%s', CAST(NULL AS STRING)) AS c7,
  PRINTF('%d', CAST(NULL AS INT)) AS c8;
