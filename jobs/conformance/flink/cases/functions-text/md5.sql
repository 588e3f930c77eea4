-- The MD5 digest of a text, in hexadecimal digits.
SELECT
  MD5('abc') AS c1,
  MD5('') AS c2,
  MD5(CAST(NULL AS STRING)) AS c3;
