-- The text without these characters, or spaces, at both ends.
SELECT
  TRIM('  a b  ') AS c1,
  TRIM(BOTH 'x' FROM 'xxabxx') AS c2,
  TRIM(LEADING 'x' FROM 'xxabxx') AS c3,
  TRIM(TRAILING 'x' FROM 'xxabxx') AS c4,
  TRIM(BOTH 'xy' FROM 'xyabyx') AS c5,
  TRIM(BOTH '' FROM 'ab') AS c6;
