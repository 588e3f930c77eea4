-- The text without these characters, or spaces, at both ends.
SELECT
  BTRIM('  ab  ') AS c1,
  BTRIM('xxabx', 'x') AS c2,
  BTRIM('abc', '') AS c3;
