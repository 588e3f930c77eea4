-- A text with escapes of Unicode.
SELECT U&'\00e4x' AS a;
