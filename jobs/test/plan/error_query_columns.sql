-- error: MDSP2343 2 values cannot be compared with 1 column
-- error: MDSP2343 A query that stands for a value has one column
INSERT INTO symbols SELECT symbol FROM trades WHERE (symbol, price) IN (SELECT s FROM (VALUES ('a')) AS q (s));
INSERT INTO counts SELECT symbol, (SELECT a, b FROM (VALUES (1, 2)) AS q (a, b)) FROM trades;
