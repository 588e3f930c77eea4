-- The text without these characters, or spaces, at its end.
SELECT
  RTRIM('  ab ') AS c1,
  RTRIM('abxy', 'yx') AS c2;
