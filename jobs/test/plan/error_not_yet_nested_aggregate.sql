-- error: MDSP2905 not yet: an aggregate over an aggregate
INSERT INTO counts
SELECT symbol, COUNT(*) FROM (SELECT symbol, exchange FROM trades GROUP BY symbol, exchange) GROUP BY symbol;
