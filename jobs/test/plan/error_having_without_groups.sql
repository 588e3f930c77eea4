-- error: MDSP2309 HAVING without GROUP BY or an aggregate
INSERT INTO prices SELECT symbol, event_time, price FROM trades HAVING price > 1;
