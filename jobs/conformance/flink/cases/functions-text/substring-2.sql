-- A part of a text from a position, which counts from 1, or from the end when it is negative.
SELECT
  SUBSTRING('abcdef', -10, 3) AS c1,
  SUBSTRING('abcdef', 2, 0) AS c2,
  SUBSTRING('abcdef', 2, -1) AS c3,
  SUBSTRING('abcdef', 10) AS c4,
  SUBSTRING('a😀b', 2, 1) AS c5,
  SUBSTRING(CAST('abc' AS STRING), 2) AS c6;
