-- The latest price of each symbol, and its latest quote: bid and ask of one and the same message.
--
-- The latest is the one of the highest sequence. There are no windows, so no row is late; the state is one row a symbol.
SET 'execution.checkpointing.interval' = '1 s';
SET 'parallelism.default' = '1';

INSERT INTO quotes
SELECT symbol, event_time, price, quote_time, bid, ask, ask - bid AS spread, (bid + ask) / 2 AS mid
FROM (
  SELECT
    symbol,
    LAST_VALUE(event_time) AS event_time,
    LAST_VALUE(price) AS price,
    LAST_VALUE(event_time) FILTER (WHERE bid IS NOT NULL AND ask IS NOT NULL) AS quote_time,
    LAST_VALUE(bid) FILTER (WHERE bid IS NOT NULL AND ask IS NOT NULL) AS bid,
    LAST_VALUE(ask) FILTER (WHERE bid IS NOT NULL AND ask IS NOT NULL) AS ask
  FROM trades
  GROUP BY symbol
);
