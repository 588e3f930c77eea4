-- A number, or the bytes of a text, in hexadecimal digits.
SELECT
  HEX(20) AS c1,
  HEX('hello,world') AS c2;
