-- error: MDSP2323 The lookup of `counts` has no equality for symbol of its partition key
INSERT INTO symbols
SELECT c.symbol FROM trades AS t JOIN counts FOR SYSTEM_TIME AS OF PROCTIME() AS c ON t.trade_id = c.n;
