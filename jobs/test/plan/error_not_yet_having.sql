-- error: MDSP2910 not yet: a condition on rows that are updated
INSERT INTO counts
SELECT symbol, COUNT(*) FROM trades GROUP BY symbol HAVING COUNT(*) < 10;
