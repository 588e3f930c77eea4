-- A built-in function cannot be dropped.
DROP TEMPORARY SYSTEM FUNCTION `upper`;
