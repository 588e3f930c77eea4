-- error: MDSP2367 A Top-N keeps 1 to 100000 rows
INSERT INTO prices SELECT symbol, event_time, price FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY symbol ORDER BY price) AS rn FROM trades) WHERE rn <= 1000000;
