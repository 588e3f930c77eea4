INSERT INTO last_prices
SELECT symbol, event_time, price FROM trades
QUALIFY ROW_NUMBER() OVER (PARTITION BY symbol ORDER BY event_time) = 1;
