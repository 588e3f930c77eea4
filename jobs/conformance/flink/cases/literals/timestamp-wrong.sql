-- An hour that is not there.
SELECT TIMESTAMP '2024-02-29 25:00:00' AS a;
