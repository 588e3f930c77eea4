-- A part of a text from a position, which counts from 1, or from the end when it is negative.
SELECT
  SUBSTR('abcdef', -2) AS c1,
  SUBSTR('abcdef', 0, 2) AS c2,
  SUBSTR('abcdef', 2, 2) AS c3,
  SUBSTR('abcdef', 2, -2) AS c4;
