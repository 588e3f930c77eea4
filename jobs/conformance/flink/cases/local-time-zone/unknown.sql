-- A zone that there is not.
SET 'table.local-time-zone' = 'Nowhere/Zone';
SELECT 1 AS a;
