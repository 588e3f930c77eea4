-- The least BIGINT is written with a sign.
SELECT -9223372036854775808 AS a;
