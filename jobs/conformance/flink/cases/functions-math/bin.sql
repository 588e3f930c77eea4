-- A number in binary digits.
SELECT
  BIN(4) AS c1,
  BIN(CAST(NULL AS INT)) AS c2;
