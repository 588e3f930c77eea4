-- An odd number of hexadecimal digits.
SELECT X'0' AS a;
