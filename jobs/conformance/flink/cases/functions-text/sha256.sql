-- The SHA256 digest of a text, in hexadecimal digits.
SELECT
  SHA256('abc') AS c1;
