-- The least INT is written with a sign.
SELECT -2147483648 AS a;
