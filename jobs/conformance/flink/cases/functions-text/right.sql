-- The last characters of a text.
SELECT
  RIGHT('abc', 2) AS c1,
  RIGHT('abc', 0) AS c2,
  RIGHT('abc', -1) AS c3,
  RIGHT('abc', 9) AS c4;
