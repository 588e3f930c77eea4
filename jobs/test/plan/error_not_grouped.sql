-- error: MDSP2308 Column `price` is neither in GROUP BY nor in an aggregate
INSERT INTO counts
SELECT symbol, price FROM trades GROUP BY symbol;
