-- error: MDSP2342 GROUP BY has 128 sets
INSERT INTO counts
SELECT symbol, COUNT(*) FROM trades GROUP BY CUBE (symbol, price, symbol, price, symbol, price, symbol);
