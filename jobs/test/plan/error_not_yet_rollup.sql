-- error: MDSP2905 not yet: GROUPING SETS
INSERT INTO counts
SELECT symbol, COUNT(*) FROM trades GROUP BY ROLLUP (symbol);
