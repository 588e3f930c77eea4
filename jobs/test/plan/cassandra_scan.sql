INSERT INTO symbols
SELECT symbol FROM trades AS t
WHERE NOT EXISTS (SELECT 1 FROM counts AS c WHERE c.symbol = t.symbol AND c.n > 100);
