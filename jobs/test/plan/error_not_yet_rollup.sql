-- error: MDSP2905 not yet: a GROUP BY of several sets
INSERT INTO counts
SELECT symbol, COUNT(*) FROM trades GROUP BY ROLLUP (symbol);
