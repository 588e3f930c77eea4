-- A timestamp without a time of day.
SELECT TIMESTAMP '2024-02-29' AS a;
