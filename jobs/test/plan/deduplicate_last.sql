INSERT INTO last_prices
SELECT symbol, event_time, price
FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY symbol ORDER BY event_time DESC) AS rn FROM trades)
WHERE rn = 1;
