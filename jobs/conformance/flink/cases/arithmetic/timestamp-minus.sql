-- One timestamp minus another.
SELECT TIMESTAMP '2024-01-31 12:00:00' - TIMESTAMP '2024-01-30 11:00:00' AS a;
