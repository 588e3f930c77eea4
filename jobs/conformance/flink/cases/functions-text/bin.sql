-- A number in binary digits.
SELECT
  BIN(5) AS c1,
  BIN(-1) AS c2;
