-- A timestamp with nine digits.
SELECT TIMESTAMP '2024-02-29 12:34:56.123456789' AS a;
