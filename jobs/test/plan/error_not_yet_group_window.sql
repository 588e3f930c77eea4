-- error: MDSP2907 not yet: TUMBLE needs
INSERT INTO counts SELECT symbol, COUNT(*) FROM trades GROUP BY symbol, TUMBLE(event_time, INTERVAL '1' MINUTE);
