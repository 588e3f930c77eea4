-- The text without these characters, or spaces, at its start.
SELECT
  LTRIM('  ab ') AS c1,
  LTRIM('xxab', 'x') AS c2;
