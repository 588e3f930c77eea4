-- Whether a text, or bytes, begin with others.
SELECT
  STARTSWITH('abc', 'ab') AS c1,
  STARTSWITH('abc', '') AS c2,
  STARTSWITH(X'616263', X'61') AS c3;
