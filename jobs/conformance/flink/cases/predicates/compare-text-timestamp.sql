-- A text beside a timestamp.
SELECT TIMESTAMP '2024-01-01 00:00:00' < '2024-01-02 00:00:00' AS a;
