-- error: MDSP2341 GROUPING is of a key
INSERT INTO counts SELECT symbol, GROUPING(price) FROM trades GROUP BY symbol;
