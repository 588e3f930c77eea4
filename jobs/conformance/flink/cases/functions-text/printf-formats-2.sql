-- Formats of PRINTF, and values that do not go with them.
SELECT
  PRINTF('%s', TRUE) AS c1,
  PRINTF('%b', TRUE) AS c2,
  PRINTF('%.2f', CAST(1.5 AS DOUBLE)) AS c3,
  PRINTF('%.2f', 1.5) AS c4,
  PRINTF('%s', 1.50) AS c5,
  PRINTF('%s', 1e0) AS c6,
  PRINTF('%f', 1) AS c7,
  PRINTF('%d', 1.5) AS c8;
