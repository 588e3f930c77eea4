INSERT INTO counts SELECT symbol, AVG(trade_count) FROM trades GROUP BY symbol;
