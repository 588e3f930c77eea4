-- A condition of CASE that is no BOOLEAN.
SELECT CASE WHEN 1 THEN 2 END AS a;
