-- The SHA224 digest of a text, in hexadecimal digits.
SELECT
  SHA224('abc') AS c1;
