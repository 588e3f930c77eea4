INSERT INTO symbols
SELECT symbol FROM trades
WHERE symbol IN (SELECT s FROM (VALUES ('AAPL'), ('MSFT')) AS q (s))
  AND price > (SELECT MAX(p) FROM (VALUES (1.5), (2.5)) AS r (p))
  AND symbol IN (SELECT symbol FROM trades WHERE price > 100);
