-- The SHA1 digest of a text, in hexadecimal digits.
SELECT
  SHA1('abc') AS c1;
