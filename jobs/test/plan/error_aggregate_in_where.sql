-- error: MDSP2006 SUM is an aggregate, which WHERE cannot have
INSERT INTO counts
SELECT symbol, COUNT(*) FROM trades WHERE SUM(price) > 1 GROUP BY symbol;
