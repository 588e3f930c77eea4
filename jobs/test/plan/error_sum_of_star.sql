-- error: MDSP2005 SUM(*) has no meaning
INSERT INTO counts SELECT symbol, SUM(*) FROM trades GROUP BY symbol;
