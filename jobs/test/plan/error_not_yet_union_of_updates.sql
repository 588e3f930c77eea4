-- error: MDSP2910 not yet: this UNION ALL of rows that are updated
INSERT INTO counts
SELECT symbol, COUNT(*) FROM trades GROUP BY symbol UNION ALL SELECT exchange, COUNT(*) FROM trades GROUP BY exchange;
