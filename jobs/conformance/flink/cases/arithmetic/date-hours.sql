-- Hours are added to a date.
SELECT DATE '2024-01-31' + INTERVAL '25' HOUR AS a;
