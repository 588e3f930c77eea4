-- An integer that fits in no BIGINT.
SELECT 9223372036854775808 AS a;
