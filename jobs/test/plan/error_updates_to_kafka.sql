-- error: MDSP2402 The query updates its rows
INSERT INTO topic SELECT symbol, COUNT(*) FROM trades GROUP BY symbol;
