-- error: MDSP2365 The condition on ROW_NUMBER has no upper bound
INSERT INTO prices SELECT symbol, event_time, price FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY symbol ORDER BY price) AS rn FROM trades) WHERE rn > 1;
