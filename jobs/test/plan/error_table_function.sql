-- error: MDSP2007 There is no table function TUMBEL
INSERT INTO counts
SELECT symbol, COUNT(*) FROM TABLE(TUMBEL(TABLE trades, DESCRIPTOR(event_time), INTERVAL '1' MINUTE)) GROUP BY symbol;
