-- A date without leading zeros.
SELECT DATE '2023-2-9' AS a;
