-- error: MDSP2310 GROUP BY has a constant
INSERT INTO counts SELECT symbol, COUNT(*) FROM trades GROUP BY 1;
