-- A row with a NULL without a type.
SELECT ROW(1, NULL) AS a;
