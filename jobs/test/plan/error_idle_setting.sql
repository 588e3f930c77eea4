-- warning: MDSP2412 Setting 'table.exec.mini-batch.enabled' has no effect
SET 'table.exec.mini-batch.enabled' = 'true';
SET 'pipeline.name' = 'x';
INSERT INTO counts SELECT symbol, COUNT(*) AS n FROM trades GROUP BY symbol;
