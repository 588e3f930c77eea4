-- warning: MDSP2231 The hint STATE_TTL has no effect
INSERT INTO counts SELECT /*+ STATE_TTL('trades' = '1d') */ symbol, COUNT(*) AS n FROM trades GROUP BY symbol;
