-- Formats of PRINTF, and values that do not go with them.
SELECT
  PRINTF('%10s|', 'abc') AS c1,
  PRINTF('%.2s|', 'abc') AS c2,
  PRINTF('%s', CAST(1.5 AS FLOAT)) AS c3,
  PRINTF('%e', 12345.678e0) AS c4,
  PRINTF('%,d', 1234567) AS c5,
  PRINTF('', 1) AS c6;
