-- The first characters of a text.
SELECT
  LEFT('abc', 2) AS c1,
  LEFT('abc', 0) AS c2,
  LEFT('abc', -1) AS c3,
  LEFT('abc', 9) AS c4;
