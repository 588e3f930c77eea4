-- The text that is written in Base64.
SELECT
  FROM_BASE64('aGVsbG8=') AS c1;
