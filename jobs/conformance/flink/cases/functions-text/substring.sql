-- A part of a text from a position, which counts from 1, or from the end when it is negative.
SELECT
  SUBSTRING('abcdef' FROM 2) AS c1,
  SUBSTRING('abcdef' FROM 2 FOR 3) AS c2,
  SUBSTRING('abcdef', 0) AS c3,
  SUBSTRING('abcdef', 0, 2) AS c4,
  SUBSTRING('abcdef', -2) AS c5,
  SUBSTRING('abcdef', -2, 1) AS c6;
