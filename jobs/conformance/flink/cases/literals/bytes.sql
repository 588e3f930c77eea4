-- Bytes by hexadecimal digits.
SELECT X'' AS a, x'0aFF' AS b, X'00' AS c;
