-- error: MDSP2360 ROW_NUMBER has no ORDER BY
INSERT INTO prices SELECT symbol, event_time, price FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY symbol) AS rn FROM trades) WHERE rn = 1;
