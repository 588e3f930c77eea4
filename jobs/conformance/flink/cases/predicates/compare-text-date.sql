-- A text beside a date.
SELECT DATE '2024-01-01' = '2024-01-01' AS a, DATE '2024-01-01' < '2024-01-02' AS b;
