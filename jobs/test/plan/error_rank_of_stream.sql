-- error: MDSP2366 RANK of a stream
INSERT INTO prices SELECT symbol, event_time, price FROM (SELECT *, RANK() OVER (PARTITION BY symbol ORDER BY price) AS rn FROM trades) WHERE rn <= 3;
