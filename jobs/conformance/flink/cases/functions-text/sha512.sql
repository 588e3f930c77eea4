-- The SHA512 digest of a text, in hexadecimal digits.
SELECT
  SHA512('abc') AS c1;
