-- error: MDSP2340 Argument 2 of PERCENTILE is not the same
INSERT INTO counts SELECT symbol, CAST(PERCENTILE(price, price) AS BIGINT) FROM trades GROUP BY symbol;
