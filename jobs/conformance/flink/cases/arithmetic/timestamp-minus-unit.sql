-- One timestamp minus another, in a unit.
SELECT (TIMESTAMP '2024-01-31 12:00:00' - TIMESTAMP '2024-01-30 11:00:00') HOUR AS a;
