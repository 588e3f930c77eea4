-- error: MDSP2010 `p` stands twice in WITH
INSERT INTO prices
WITH p AS (SELECT symbol, event_time, price FROM trades),
  p AS (SELECT symbol, event_time, bid FROM trades)
SELECT * FROM p;
