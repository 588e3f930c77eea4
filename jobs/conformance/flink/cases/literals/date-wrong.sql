-- A day that is not there.
SELECT DATE '2023-02-29' AS a;
