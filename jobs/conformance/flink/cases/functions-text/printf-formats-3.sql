-- Formats of PRINTF, and values that do not go with them.
SELECT
  PRINTF('%d', CAST(1 AS BIGINT)) AS c1,
  PRINTF('%q', 1) AS c2,
  PRINTF('%') AS c3,
  PRINTF('%%') AS c4,
  PRINTF('%n') AS c5,
  PRINTF('%2$s %1$s', 'a', 'b') AS c6,
  PRINTF('%s', CAST('abc' AS CHAR(5))) AS c7,
  PRINTF('%S', 'abc') AS c8;
