-- A row of one field.
SELECT ROW(1) AS a;
