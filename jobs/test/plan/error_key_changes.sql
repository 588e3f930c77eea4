-- error: MDSP2404 `n` is in the primary key of `by_count` but changes
INSERT INTO by_count SELECT symbol, COUNT(*) FROM trades GROUP BY symbol;
