-- error: MDSP2009 There are 2 names for 3 columns
INSERT INTO prices SELECT s, t, 1e0 FROM (SELECT symbol, event_time, price FROM trades) AS p (s, t);
