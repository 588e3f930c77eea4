-- error: MDSP2003 `symbol` is the name of more than one column in FROM
INSERT INTO prices SELECT symbol, a.event_time, b.price FROM trades a JOIN trades b ON a.symbol = b.symbol;
