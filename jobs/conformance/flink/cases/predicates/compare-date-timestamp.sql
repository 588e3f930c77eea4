-- A date beside a timestamp.
SELECT DATE '2024-01-01' = TIMESTAMP '2024-01-01 00:00:00' AS a;
