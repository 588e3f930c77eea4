INSERT INTO top_prices
SELECT symbol, rn, price
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY symbol ORDER BY price DESC, symbol) AS rn FROM trades)
WHERE rn BETWEEN 2 AND 3;
