-- error: MDSP2403 The columns written to `counts` do not tell the groups
INSERT INTO counts
SELECT symbol, COUNT(*) FROM trades GROUP BY symbol, exchange;
