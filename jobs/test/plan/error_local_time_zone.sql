-- error: MDSP2503 Setting 'table.local-time-zone' cannot be
SET 'table.local-time-zone' = 'Nowhere/Zone';
