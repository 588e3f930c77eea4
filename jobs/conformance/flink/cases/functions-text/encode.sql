-- The bytes of a text.
SELECT
  ENCODE('abc', 'UTF-8') AS c1,
  ENCODE('ab', 'UTF-16') AS c2,
  ENCODE('é', 'ISO-8859-1') AS c3;
