-- The text in Base64.
SELECT
  TO_BASE64('hello') AS c1,
  TO_BASE64('') AS c2;
