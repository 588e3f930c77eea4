-- error: MDSP2003 `p` is the name of more than one column in FROM
INSERT INTO prices SELECT symbol, event_time, p FROM (SELECT symbol, event_time, bid AS p, ask AS p FROM trades);
