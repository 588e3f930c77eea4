-- The SHA384 digest of a text, in hexadecimal digits.
SELECT
  SHA384('abc') AS c1;
