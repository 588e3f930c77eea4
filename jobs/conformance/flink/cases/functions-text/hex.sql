-- A number, or the bytes of a text, in hexadecimal digits.
SELECT
  HEX('abc') AS c1,
  HEX(255) AS c2,
  HEX(CAST(255 AS BIGINT)) AS c3,
  HEX(-1) AS c4,
  HEX('é') AS c5;
