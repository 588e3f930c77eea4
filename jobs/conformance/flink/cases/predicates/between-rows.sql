-- BETWEEN of rows.
SELECT (1, 2) BETWEEN (1, 1) AND (1, 3) AS a;
