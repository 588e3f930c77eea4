-- error: MDSP2001 There is no table or view `trade`
INSERT INTO counts
SELECT symbol, COUNT(*) FROM trade GROUP BY symbol;
