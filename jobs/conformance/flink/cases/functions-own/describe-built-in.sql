-- A built-in function.
DESCRIBE FUNCTION `UPPER`;
